package muster.edge.deploy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.edge.relay.Address;
import muster.edge.relay.Listed;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whom a force could send for a request, as the service tells it.
 *
 * @param request absent where they go for none
 * @param psus as asked for; absent where specialists are asked for
 * @param proposed in complete serials
 * @param spare who could go too, in the order in which they are proposed
 * @param unavailableByReason how many can't go for each reason
 */
public record Proposal(
        @Nullable String request,
        String donorForce,
        @Nullable String cadre,
        Instant from,
        Instant to,
        @Nullable Integer psus,
        @Nullable Integer officers,
        List<Officer> proposed,
        List<Officer> spare,
        int unavailableCount,
        Map<String, Integer> unavailableByReason,
        List<Unavailable> unavailable,
        long upTo,
        Listed.@Nullable Stopped stopped) {

    /**
     * An officer who can go.
     *
     * @param drives whether in the place that is proposed, if any
     * @param lastDeployedOn the last day of the latest deployment
     */
    public record Officer(
            String officer,
            String rank,
            boolean driver,
            boolean drives,
            @Nullable Integer psu,
            @Nullable String serial,
            @Nullable LocalDate lastDeployedOn,
            int daysDeployedThisYear) {}

    public record Unavailable(String officer, String rank, List<Refusal.Reason> reasons) {}

    /**
     * Officers who go together.
     *
     * @param name of the serial or, for those in none, of what they are
     */
    public record Group(String name, List<Officer> officers) {}

    public Proposal {
        proposed = List.copyOf(proposed);
        spare = List.copyOf(spare);
        unavailable = List.copyOf(unavailable);
        unavailableByReason = new LinkedHashMap<>(unavailableByReason);
    }

    /** Where it is told for an operation that nobody made a request for. */
    public static Address address(
            String donorForce, Instant from, Instant to, @Nullable Integer psus, boolean exercise) {
        return Address.of("/api/readiness/{force}/proposal", donorForce)
                .with("from", from)
                .with("to", to)
                .with("psus", psus)
                .with("exercise", exercise);
    }

    /** Where it is told for a request. */
    public static Address address(
            String request,
            String donorForce,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer psus,
            @Nullable Integer officers) {
        return Address.of("/api/requests/{request}/proposal", request)
                .with("donorForce", donorForce)
                .with("from", from)
                .with("to", to)
                .with("psus", psus)
                .with("officers", officers);
    }

    /** Those proposed, serial by serial. */
    public List<Group> groups() {
        var groups = new LinkedHashMap<String, List<Officer>>();
        for (var officer : proposed) {
            groups.computeIfAbsent(name(officer), _ -> new java.util.ArrayList<>()).add(officer);
        }
        return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
    }

    private static String name(Officer officer) {
        return officer.serial() != null
                ? "Serial " + officer.serial()
                : officer.psu() == null ? "Officers" : "In command of PSU " + officer.psu();
    }
}
