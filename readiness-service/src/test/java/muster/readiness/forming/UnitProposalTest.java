package muster.readiness.forming;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import muster.contract.CarrierId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.callout.Called;
import muster.contract.deployment.Component;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.Presence;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitKind;
import muster.readiness.forming.UnitProposal.Free;
import muster.readiness.forming.UnitProposal.Proposed;
import muster.readiness.forming.UnitProposal.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitProposalTest {

    private static final ForceId STAFFS = new ForceId("STAFFS");
    private static final Instant NOW = Instant.parse("2024-06-10T07:00:00Z");

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Free> carriers = new ArrayList<>();

    private UnitProposalTest there(Called... officers) {
        Arrays.stream(officers).forEach(who -> candidates.add(at(who, null)));
        return this;
    }

    private UnitProposalTest coming(int minutes, Called who) {
        candidates.add(at(who, NOW.plusSeconds(60L * minutes)));
        return this;
    }

    private UnitProposalTest carriers(String... codes) {
        Arrays.stream(codes)
                .map(CarrierId::new)
                .forEach(c -> carriers.add(new Free(c, force(c.value()))));
        return this;
    }

    private UnitProposal psu() {
        return propose(UnitKind.PSU);
    }

    private UnitProposal serial() {
        return propose(UnitKind.SERIAL);
    }

    private UnitProposal propose(UnitKind kind) {
        var wanted = new Wanted(new OperationId("G7"), DCP, false, kind, NOW);
        return UnitProposal.of(wanted, candidates, carriers);
    }

    private UnitProposalTest aWholePsuOfTwoForces() {
        there(commander("WMP-6001"));
        for (int i = 1; i <= 3; i++) {
            there(sergeant("WMP-400" + i), driver("STAFFS-100" + i));
        }
        IntStream.range(0, 18).forEach(i -> there(constable("STAFFS-" + (1100 + i))));
        return carriers("STAFFS-PC01", "STAFFS-PC02", "STAFFS-PC03");
    }

    @Test
    void aWholePsuIsProposedWhereThereIsOne() {
        var proposal = aWholePsuOfTwoForces().psu();
        assertThat(proposal.missing()).isEmpty();
        assertThat(proposal.commander()).isEqualTo(new OfficerId("WMP-6001"));
        assertThat(proposal.serials())
                .hasSize(3)
                .allSatisfy(serial -> {
                    assertThat(serial.sergeant()).isNotNull();
                    assertThat(serial.walking()).hasSize(6);
                    assertThat(serial.driver()).isNotNull();
                    assertThat(serial.carrier()).isNotNull();
                });
        assertThat(proposal.officers()).extracting(Proposed::officer).doesNotHaveDuplicates();
        assertThat(proposal.officers()).hasSize(25);
    }

    @Test
    void theOrderInWhichTheyAreFoundIsNothing() {
        var expected = aWholePsuOfTwoForces().psu();
        var random = new Random(20140812);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(candidates, random);
            assertThat(psu()).isEqualTo(expected);
        }
    }

    @Test
    void whoIsThereGoesBeforeWhoIsComingTheSoonestFirstThenByCode() {
        coming(20, sergeant("WMP-4001")).coming(5, sergeant("WMP-4002"));
        there(sergeant("WMP-4004"), sergeant("WMP-4003"));
        IntStream.range(0, 21).forEach(i -> there(driver("WMP-" + (1001 + i))));
        assertThat(psu().serials())
                .extracting(serial -> Objects.requireNonNull(serial.sergeant()).value())
                .containsExactly("WMP-4003", "WMP-4004", "WMP-4002");
    }

    @Test
    void aDriverWalksOnlyWhenNoOtherConstableIsLeft() {
        there(driver("WMP-1001"), driver("WMP-1002"), driver("WMP-1003"), constable("WMP-1009"));
        assertThat(serial().serials())
                .containsExactly(
                        new Serial(
                                null,
                                List.of(
                                        new OfficerId("WMP-1009"),
                                        new OfficerId("WMP-1002"),
                                        new OfficerId("WMP-1003")),
                                new OfficerId("WMP-1001"),
                                null));
    }

    @Test
    void anInspectorWhoIsNoPsuCommanderLeadsNone() {
        there(
                new Called(new OfficerId("WMP-6000"), Rank.INSPECTOR, false, false, true),
                sergeant("WMP-4001"));
        var proposal = psu();
        assertThat(proposal.commander()).isNull();
        assertThat(proposal.missing()).contains(new Missing(Component.INSPECTORS, 1));
        assertThat(proposal.atHand().inspectors()).isEqualTo(1);
        assertThat(proposal.atHand().psuCommanders()).isZero();
    }

    @Test
    void aCarrierGoesWithADriverOfItsForceAndWithNobodyWhereNobodyDrives() {
        there(driver("STAFFS-1001"), driver("WMP-1001"), sergeant("WMP-4001"))
                .there(sergeant("WMP-4002"), sergeant("WMP-4003"))
                .carriers("WMP-PC01", "STAFFS-PC01", "STAFFS-PC02");
        assertThat(psu().serials())
                .extracting(Serial::carrier)
                .containsExactly(new CarrierId("STAFFS-PC01"), new CarrierId("WMP-PC01"), null);
    }

    @Test
    void aShortOneSaysWhatIsMissingForAWholeOne() {
        there(sergeant("WMP-4001"), constable("WMP-1001"), constable("WMP-1002"));
        assertThat(serial().missing())
                .containsExactly(
                        new Missing(Component.CONSTABLES, 5),
                        new Missing(Component.DRIVERS, 1),
                        new Missing(Component.CARRIERS, 1));
        assertThat(serial().commander()).isNull();
        assertThat(psu().serials()).hasSize(1);
    }

    @Test
    void whereNobodyIsNobodyIsProposed() {
        there(commander("WMP-6001"));
        assertThat(serial().serials()).isEmpty();
        assertThat(serial().officers()).isEmpty();
        assertThat(psu().serials()).isEmpty();
    }

    @Test
    void everybodyIsShownWithByWhatTheyAreThere() {
        coming(20, sergeant("WMP-4001"));
        candidates.add(
                new Candidate(
                        driver("WMP-1001"),
                        WMP,
                        new Presence(
                                Presence.Standing.DEPLOYED,
                                WMP,
                                new DeploymentId("D-AAAAAAAA"),
                                null),
                        null));
        assertThat(serial().officers())
                .extracting(Proposed::standing)
                .containsExactly(Presence.Standing.COMING, Presence.Standing.DEPLOYED);
        assertThat(serial().officers().getFirst().expectedAt()).isEqualTo("2024-06-10T07:20:00Z");
        assertThat(serial().officers().getLast().drives()).isTrue();
    }

    private static Candidate at(Called who, @Nullable Instant expected) {
        var force = force(who.officer().value());
        return new Candidate(
                who,
                force,
                new Presence(
                        expected == null ? Presence.Standing.ARRIVED : Presence.Standing.COMING,
                        force,
                        null,
                        new MobilisationId("M-AAAAAAAA")),
                expected);
    }

    private static ForceId force(String code) {
        return code.startsWith("WMP") ? WMP : STAFFS;
    }

    private static Called commander(String code) {
        return new Called(new OfficerId(code), Rank.INSPECTOR, false, true, true);
    }

    private static Called sergeant(String code) {
        return new Called(new OfficerId(code), Rank.SERGEANT, false, false, true);
    }

    private static Called constable(String code) {
        return new Called(new OfficerId(code), Rank.CONSTABLE, false, false, true);
    }

    private static Called driver(String code) {
        return new Called(new OfficerId(code), Rank.CONSTABLE, true, false, true);
    }
}
