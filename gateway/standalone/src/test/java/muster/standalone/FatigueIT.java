package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fatigue through the gateway: the story's PSU from Staffordshire, and a policy that is set. */
class FatigueIT {

    private static Running muster;
    private static Caller planner;

    @BeforeAll
    static void start() {
        muster = new Running();
        planner = muster.as("planner");
    }

    @AfterAll
    static void stop() {
        planner.close();
        muster.close();
    }

    @Test
    void whoIsAwayIsWarnedOfAndTheLoadIsSharedOut() {
        var force = planner.get("/api/fatigue/STAFFS?limit=200");
        var away = force.get("items").get(0);
        assertThat(away.get("deploymentsIn12Months").asInt()).isEqualTo(1);
        assertThat(away.get("hoursIn7Days").asInt()).isPositive();
        assertThat(force.get("over").asInt() + force.get("willBeOver").asInt()).isPositive();
        assertThat(force.get("limits").get("mostHoursIn7Days").asInt()).isEqualTo(72);
        assertThat(force.get("topTenth").get("share").asDouble()).isBetween(0.1, 1.0);
        var shared =
                force.get("distribution")
                        .valueStream()
                        .mapToInt(times -> times.get("officers").asInt())
                        .sum();
        assertThat(shared).isEqualTo(force.get("officers").asInt());

        var one = planner.get("/api/fatigue/STAFFS/officers/" + away.get("officer").asString());
        assertThat(one.get("officer")).isEqualTo(away);
        assertThat(one.get("deployments")).hasSize(1);
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        var all = planner.get("/api/fatigue/STAFFS?limit=6").get("items");
        var first = planner.get("/api/fatigue/STAFFS?limit=3");
        var second =
                planner.get("/api/fatigue/STAFFS?limit=3&cursor=" + first.get("next").asString());
        IntStream.range(0, 3)
                .forEach(i -> {
                    assertThat(first.get("items").get(i)).isEqualTo(all.get(i));
                    assertThat(second.get("items").get(i)).isEqualTo(all.get(i + 3));
                });
    }

    @Test
    void onlyAnAdminSetsThePolicyAndItsForceIsWarnedByIt() {
        var limits =
                "\"mostHoursIn7Days\":1,\"mostConsecutiveDays\":1,\"leastRestHours\":336,"
                        + "\"mostDeploymentsIn12Months\":1}";
        var body = "{\"force\":\"WMERCIA\",\"effectiveFrom\":\"2024-01-01\"," + limits;
        try (var operator = muster.as("operator");
                var admin = muster.as("admin")) {
            assertThat(operator.send("SetFatiguePolicy", body, null).status()).isEqualTo(403);
            assertThat(admin.send("SetFatiguePolicy", body.replace("336", "337"), null).status())
                    .isEqualTo(422);
            long set = admin.command("SetFatiguePolicy", body).sequence();
            var force = planner.get("/api/fatigue/WMERCIA?atLeast=" + set);
            assertThat(force.get("limits").get("leastRestHours").asInt()).isEqualTo(336);
            var before = planner.get("/api/fatigue/WMERCIA?on=2023-12-31");
            assertThat(before.get("limits").get("leastRestHours").asInt()).isEqualTo(11);
        }
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        assertThat(planner.ask("/api/fatigue/NOPE").status()).isEqualTo(404);
        assertThat(planner.ask("/api/fatigue/WMP/officers/STAFFS-1001").status()).isEqualTo(404);
        assertThat(planner.ask("/api/fatigue/WMP?on=today").status()).isEqualTo(422);
        assertThat(planner.ask("/api/fatigue/WMP?warned=1").status()).isEqualTo(422);
    }
}
