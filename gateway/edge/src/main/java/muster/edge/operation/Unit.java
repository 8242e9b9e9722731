package muster.edge.operation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import muster.edge.page.Words;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/** A formed unit, as the service tells it. */
record Unit(
        String unit,
        String operation,
        String hostForce,
        boolean exercise,
        String kind,
        String callsign,
        String state,
        @Nullable String commander,
        int officers,
        int carriers,
        List<OfForce> forces,
        List<Missing> missing,
        List<Doubt> doubts,
        Instant formedAt,
        Instant changedAt,
        @Nullable Instant stoodDownAt) {

    record OfForce(String force, int officers) {}

    record Missing(String component, int count) {}

    record Doubt(String carrier, String doubt) {}

    record Officer(
            String officer,
            String place,
            @Nullable Integer serial,
            String force,
            String deployment,
            boolean gone) {}

    record Carrier(String carrier, int serial, @Nullable String doubt) {}

    /** With everybody in it. */
    record Detail(
            Unit unit,
            List<Officer> officers,
            List<Carrier> carriers,
            long upTo,
            Listed.@Nullable Stopped stopped) {}

    public boolean standing() {
        return state.equals("STANDING");
    }

    /** Such as "25 officers (STAFFS 20, WMP 5)". */
    public String people(Words words) {
        return words.count(officers, "officer")
                + (forces.size() < 2
                        ? forces.isEmpty() ? "" : " of " + forces.getFirst().force()
                        : forces.stream()
                                .map(f -> f.force() + " " + f.officers())
                                .collect(Collectors.joining(", ", " (", ")")));
    }

    private static String one(String several) {
        return several.substring(0, several.length() - 1);
    }

    /** Such as "1 sergeant, 7 constables", or that nothing is. */
    public String lacks(Words words) {
        return missing.isEmpty()
                ? "Nothing"
                : missing.stream()
                        .map(m -> words.count(m.count(), one(words.within(m.component()))))
                        .collect(Collectors.joining(", "));
    }
}
