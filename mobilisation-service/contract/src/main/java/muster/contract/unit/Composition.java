package muster.contract.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import muster.contract.CarrierId;
import muster.contract.OfficerId;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is made of, and what it lacks to be whole: {@link Formation}'s numbers for a PSU, a
 * third of them without an inspector for a serial.
 */
public record Composition(UnitKind kind, @Nullable OfficerId commander, List<Serial> serials) {

    /** So many of a component are not there. */
    public record Missing(Component component, int count) {}

    public List<OfficerId> officers() {
        var officers = new ArrayList<OfficerId>();
        if (commander != null) {
            officers.add(commander);
        }
        serials.forEach(serial -> officers.addAll(serial.officers()));
        return List.copyOf(officers);
    }

    public List<CarrierId> carriers() {
        return serials.stream().map(Serial::carrier).filter(Objects::nonNull).toList();
    }

    public List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        for (var component : Component.values()) {
            int count = needed(component) - have(component);
            if (count > 0) {
                missing.add(new Missing(component, count));
            }
        }
        return List.copyOf(missing);
    }

    private int needed(Component component) {
        return switch (kind) {
            case PSU -> Formation.perPsu(component);
            case SERIAL ->
                    component == Component.INSPECTORS
                            ? 0
                            : Formation.perPsu(component) / Formation.SERIALS_PER_PSU;
        };
    }

    private int have(Component component) {
        return switch (component) {
            case INSPECTORS -> commander == null ? 0 : 1;
            case SERGEANTS -> count(serial -> serial.sergeant() == null ? 0 : 1);
            case CONSTABLES ->
                    count(serial -> serial.walking().size() + (serial.driver() == null ? 0 : 1));
            case DRIVERS -> count(serial -> serial.driver() == null ? 0 : 1);
            case CARRIERS -> carriers().size();
        };
    }

    private int count(ToIntFunction<Serial> of) {
        return serials.stream().mapToInt(of).sum();
    }
}
