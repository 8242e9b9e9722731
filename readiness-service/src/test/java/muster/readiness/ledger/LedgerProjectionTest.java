package muster.readiness.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import muster.contract.AidId;
import muster.contract.DayRange;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.historicaid.AidUnit;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidRecorded;
import muster.readiness.Histories;
import muster.readiness.Story;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerProjectionTest {

    private static final List<ForceId> FORCES =
            List.of(new ForceId("WMP"), new ForceId("DCP"), new ForceId("MPS"), ForceId.OTHER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void overAllForcesItSumsToZeroAtEveryStep(long seed) {
        var view = new MemoryView(new LedgerView());
        for (var event : Histories.of(seed, 600)) {
            view.fold(List.of(event));
            var net = BigDecimal.ZERO;
            for (var force : FORCES) {
                net = net.add(equivalent(totals(view, force, DayRange.ALWAYS)));
            }
            assertThat(net).isEqualByComparingTo("0");
        }
        assertThat(view.all(Entry.ENTRIES)).isNotEmpty();
    }

    private static BigDecimal equivalent(Totals totals) {
        return totals.totals()
                .getOrDefault("net", Map.of())
                .getOrDefault("EQUIVALENT", BigDecimal.TEN);
    }

    private static Totals totals(MemoryView view, ForceId force, DayRange period) {
        var totals = new Totals(force);
        for (var entry : view.all(Entry.ENTRIES).values()) {
            if (!entry.removed() && entry.touches(period)) {
                totals.add(entry, entry.daysInside(period));
            }
        }
        return totals;
    }

    /** Board paper of 2014: 43 received and 21 supplied. */
    @Test
    void theYears2011To2013WereANetReceiptOf22Psus() {
        var view =
                new MemoryView(new LedgerView())
                        .fold(
                                List.of(
                                        aid("A-00000001", ForceId.OTHER, Story.WMP, 43),
                                        aid("A-00000002", Story.WMP, ForceId.OTHER, 21)));
        var totals = totals(view, Story.WMP, DayRange.ALWAYS);
        assertThat(equivalent(totals)).isEqualByComparingTo("-22");
        assertThat(totals.position()).isEqualTo(Totals.Position.NET_RECIPIENT);
    }

    private static Event aid(String id, ForceId donor, ForceId host, int psus) {
        return new HistoricAidRecorded(
                new AidId(id),
                donor,
                host,
                null,
                Story.day("2011-04-01"),
                Story.day("2013-03-31"),
                AidUnit.PSU,
                psus,
                "2014",
                false);
    }

    @Test
    void daysCountAsServedAndOnlyInsideThePeriod() {
        var deployed =
                Story.deployed(
                        "D-AAAAAAAA",
                        "G7-1",
                        Story.DCP,
                        Story.WMP,
                        "2024-06-10T06:00:00Z",
                        "2024-06-12T18:00:00Z",
                        "WMP-1",
                        "WMP-2");
        var view = new MemoryView(new LedgerView()).fold(List.of(deployed));
        assertThat(days(view, DayRange.ALWAYS)).isEqualTo(6);
        assertThat(days(view, new DayRange(Story.day("2024-06-12"), Story.day("2024-06-30"))))
                .isEqualTo(2);
        view.fold(
                List.of(
                        new OfficersReturned(
                                deployed.deployment(),
                                deployed.operation(),
                                deployed.request(),
                                deployed.hostForce(),
                                deployed.donorForce(),
                                deployed.officers().subList(0, 1),
                                Story.at("2024-06-10T20:00:00Z"),
                                null)));
        assertThat(days(view, DayRange.ALWAYS)).isEqualTo(4);
        view.fold(
                List.of(
                        new DeploymentCancelled(
                                deployed.deployment(),
                                deployed.operation(),
                                deployed.request(),
                                deployed.hostForce(),
                                deployed.donorForce(),
                                deployed.officers(),
                                "entered twice")));
        assertThat(days(view, DayRange.ALWAYS)).isZero();
    }

    private static long days(MemoryView view, DayRange period) {
        return totals(view, Story.WMP, period).officerDays().getOrDefault("supplied", -1L);
    }
}
