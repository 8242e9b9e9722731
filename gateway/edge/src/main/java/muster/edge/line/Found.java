package muster.edge.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line is about, as the services know it. */
final class Found {

    /** A request, to see what it asks for and how it is spelt. */
    record Request(
            String request,
            String operation,
            String unit,
            @Nullable String cadre,
            int requested,
            Instant from,
            Instant to,
            boolean exercise) {

        boolean inPsus() {
            return unit.equals("PSU");
        }
    }

    record Deployment(
            String deployment,
            @Nullable String request,
            String operation,
            String donorForce,
            Instant from,
            Instant to,
            int officers,
            int mustered,
            int released,
            int returned,
            boolean exercise,
            @Nullable Cancelled cancelled) {

        record Cancelled(Instant at) {}

        boolean live() {
            return cancelled == null && returned < officers;
        }

        String name() {
            return request == null ? operation : request;
        }
    }

    record Course(String course, LocalDate to) {}

    /** A formed unit. */
    record Unit(String unit, String operation, String callsign, String state) {

        boolean standsAs(String name) {
            return state.equals("STANDING") && callsign.equalsIgnoreCase(name);
        }
    }

    record Operation(String operation, String name, boolean exercise) {}

    record Mobilisation(
            String mobilisation,
            String operation,
            String force,
            boolean exercise,
            @Nullable Instant endedAt) {}

    /** Of a mobilisation, when it must be there. */
    record Wave(String wave, int withinMinutes) {}

    record Waves(List<Wave> waves) {

        Waves {
            waves = List.copyOf(waves);
        }
    }

    /** Somebody who can be called out, or was. */
    record Callable(String officer, String rank) {}

    record Officer(String officer, List<Abstraction> abstractions) {

        Officer {
            abstractions = List.copyOf(abstractions);
        }
    }

    record Abstraction(
            String abstraction,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate endedOn) {}

    private Found() {}
}
