package muster.contract.fleet;

import muster.contract.CarrierId;
import muster.contract.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A carrier at the start of a tour of duty.
 *
 * @param fit equipped and fit to go
 * @param defect what is wrong with one that is not
 */
public record Declared(CarrierId carrier, String location, Boolean fit, @Nullable String defect) {

    public Declared {
        Checks.check()
                .present("carrier", carrier)
                .text("location", location)
                .present("fit", fit)
                .optionalText("defect", defect)
                .must(
                        !Boolean.FALSE.equals(fit) || defect != null,
                        "defect",
                        "is missing: what is wrong with it?")
                .done();
    }
}
