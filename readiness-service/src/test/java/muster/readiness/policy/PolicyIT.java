package muster.readiness.policy;

import static muster.readiness.Story.WMP;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.Skill;
import muster.contract.force.ForceEvents.PolicySet;
import muster.readiness.Service;
import muster.readiness.Story;
import muster.readiness.policy.Policy.Recorded;
import org.junit.jupiter.api.Test;

class PolicyIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static Recorded set(int months, String from, muster.contract.ForceId... force) {
        return new Recorded(
                new PolicySet(
                        Skill.FIRST_AID, months, day(from), force.length == 0 ? null : force[0]),
                Instant.parse("2024-05-01T00:00:00Z"));
    }

    /** Months and whether they hold, of first aid. */
    private static List<String> policies(Recorded... recorded) {
        return Policy.of(List.of(recorded), TODAY).stream()
                .filter(p -> p.skill() == Skill.FIRST_AID)
                .map(p ->
                        (p.force() == null ? "" : p.force() + " ")
                                + p.validityMonths()
                                + (p.inForce() ? " holds" : ""))
                .toList();
    }

    @Test
    void theDefaultOfEverySkillHoldsUntilAPolicyDoes() {
        var defaults = Policy.of(List.of(), TODAY);
        assertThat(defaults).extracting(Policy::skill).containsExactly(Skill.values());
        assertThat(defaults).allMatch(p -> p.byDefault() && p.inForce());
        assertThat(policies(set(24, "2024-06-02"))).containsExactly("12 holds", "24");
        assertThat(policies(set(24, "2024-06-01"))).containsExactly("12", "24 holds");
    }

    @Test
    void theLatestHoldsAndOfOneDayTheOneSetLater() {
        assertThat(policies(set(24, "2024-05-01"), set(18, "2024-01-01")))
                .containsExactly("12", "18", "24 holds");
        assertThat(policies(set(24, "2024-05-01"), set(18, "2024-05-01")))
                .containsExactly("12", "24", "18 holds");
    }

    @Test
    void aForcesOwnStandsBesideWhatHoldsForAll() {
        assertThat(policies(set(24, "2024-05-01", WMP), set(18, "2024-01-01")))
                .containsExactly("12", "18 holds", "WMP 24 holds");
    }

    @Test
    void policiesAreAnsweredWithWhenTheyWereRecorded() {
        try (var service = new Service()) {
            service.record(Story.force(WMP, "West Midlands"));
            long head = service.record(set(24, "2024-05-01", WMP).set());
            var answer = service.json("/api/policies?atLeast=" + head);
            assertThat(answer.get("items").size()).isEqualTo(Skill.values().length + 1);
            var first = answer.get("items").get(0);
            assertThat(first.toString())
                    .isEqualTo(
                            "{\"skill\":\"PUBLIC_ORDER_LEVEL_1\",\"validityMonths\":12,"
                                    + "\"default\":true,\"inForce\":true}");
            var own =
                    answer.get("items")
                            .valueStream()
                            .filter(p -> p.has("force"))
                            .findFirst()
                            .orElseThrow();
            assertThat(own.get("effectiveFrom").asString()).isEqualTo("2024-05-01");
            assertThat(own.hasNonNull("recordedAt")).isTrue();
            assertThat(service.get("/api/policies?limit=3").statusCode()).isEqualTo(422);
            assertThat(service.get("/api/policies?format=csv").body()).startsWith("skill,");
        }
    }
}
