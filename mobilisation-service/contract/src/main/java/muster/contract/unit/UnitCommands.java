package muster.contract.unit;

import java.time.Instant;
import java.util.List;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.UnitId;
import muster.contract.deployment.Formation;
import org.jspecify.annotations.Nullable;

/** What can be commanded of formed units. A short unit is formed all the same. */
public sealed interface UnitCommands extends Command {

    record FormPSU(
            OperationId operation,
            String callsign,
            @Nullable OfficerId commander,
            List<Serial> serials,
            Instant at)
            implements UnitCommands {
        public FormPSU {
            composed(commander, serials)
                    .present("operation", operation)
                    .text("callsign", callsign)
                    .instant("at", at)
                    .done();
            serials = List.copyOf(serials);
        }
    }

    /** A serial on its own. */
    record FormSerial(OperationId operation, String callsign, Serial serial, Instant at)
            implements UnitCommands {
        public FormSerial {
            Checks.check()
                    .present("operation", operation)
                    .text("callsign", callsign)
                    .present("serial", serial)
                    .must(
                            serial == null || Serial.nameEachOnce(null, List.of(serial)),
                            "serial",
                            "must not name anybody twice")
                    .must(
                            serial == null || !serial.officers().isEmpty(),
                            "serial",
                            "must name somebody")
                    .instant("at", at)
                    .done();
        }
    }

    /** From {@code at} on it is made of these alone. */
    record ChangeUnit(UnitId unit, @Nullable OfficerId commander, List<Serial> serials, Instant at)
            implements UnitCommands {
        public ChangeUnit {
            composed(commander, serials).present("unit", unit).instant("at", at).done();
            serials = List.copyOf(serials);
        }
    }

    record StandDownUnit(UnitId unit, Instant at) implements UnitCommands {
        public StandDownUnit {
            Checks.check().present("unit", unit).instant("at", at).done();
        }
    }

    private static Checks composed(@Nullable OfficerId commander, @Nullable List<Serial> serials) {
        return Checks.check()
                .list("serials", serials)
                .must(
                        serials == null || serials.size() <= Formation.SERIALS_PER_PSU,
                        "serials",
                        "must be at most " + Formation.SERIALS_PER_PSU)
                .must(
                        serials == null || Serial.nameEachOnce(commander, serials),
                        "serials",
                        "must not name anybody twice")
                .must(
                        serials == null
                                || commander != null
                                || serials.stream().anyMatch(s -> !s.officers().isEmpty()),
                        "serials",
                        "must name somebody");
    }
}
