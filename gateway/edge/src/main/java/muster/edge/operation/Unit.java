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
            @Nullable String deployment,
            @Nullable String mobilisation,
            String standing) {}

    record Carrier(String carrier, int serial, @Nullable String doubt) {}

    record Finding(String finding, List<String> officers, List<String> carriers) {

        /** In one sentence, without whom or what it is about. */
        public String told(Words words) {
            var o = words.count(officers.size(), "officer");
            var c = words.count(carriers.size(), "carrier");
            var is = Math.max(officers.size(), carriers.size()) == 1 ? " is" : " are";
            var was = Math.max(officers.size(), carriers.size()) == 1 ? " was" : " were";
            return switch (finding) {
                case "OFFICERS_NOT_COMING" -> o + " called out" + is + " not coming";
                case "OFFICERS_NOT_HEARD_OF" ->
                        o + was + " entered as there in error, with no reply";
                case "OFFICERS_NOT_DEPLOYED" ->
                        o + was + " not deployed by the end of the mobilisation";
                case "CARRIERS_UNFIT" -> c + is + " declared unfit for this tour of duty";
                case "CARRIERS_NOT_DECLARED" -> c + is + " not declared for this tour of duty";
                case "CARRIERS_DECLARED_BEFORE" ->
                        c + is + " declared for an earlier tour of duty, and not for this one";
                case "CARRIERS_OUT_OF_SERVICE" -> c + is + " out of service";
                default -> words.rank(finding);
            };
        }
    }

    /** With everybody in it. */
    record Detail(
            Unit unit,
            List<Officer> officers,
            List<Carrier> carriers,
            List<Finding> findings,
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

    /** Such as "1 sergeant, 7 constables", or that nothing is. */
    public String lacks(Words words) {
        return missing.isEmpty()
                ? "Nothing"
                : missing.stream()
                        .map(m -> words.of(m.component(), m.count()))
                        .collect(Collectors.joining(", "));
    }
}
