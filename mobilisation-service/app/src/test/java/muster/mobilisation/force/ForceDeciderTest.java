package muster.mobilisation.force;

import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.Skill;
import muster.contract.force.Basis;
import muster.contract.force.ForceCommands.RegisterForce;
import muster.contract.force.ForceCommands.SetPolicy;
import muster.contract.force.ForceCommands.SetRequirement;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.force.ForceEvents.PolicySet;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.Targets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForceDeciderTest {

    @Test
    void aForceIsRegistered() {
        given().when(new RegisterForce(WMP, "West Midlands Police", "West Midlands"))
                .thenEvents(new ForceRegistered(WMP, "West Midlands Police", "West Midlands"))
                .creating("WMP");
    }

    @Test
    void aForceIsRegisteredOnce() {
        given(forces())
                .when(new RegisterForce(WMP, "Another", "Elsewhere"))
                .thenRefused("force-already-registered");
    }

    @Test
    void theCodeForAllOthersIsNoForce() {
        assertThatThrownBy(() -> new RegisterForce(ForceId.OTHER, "Others", "None"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theShareOf2024Is53SerialsAndATargetOf1326() {
        given(forces())
                .when(requirement(null, 32, "0.55", null, null))
                .thenEvents(
                        new RequirementSet(
                                WMP,
                                Basis.REGIONAL_SHARE,
                                day("2024-01-31"),
                                null,
                                32,
                                new BigDecimal("0.55"),
                                3,
                                53,
                                new Targets(54, 159, 1113)));
    }

    @Test
    void theTargetsOf2022AreSetExplicitly() {
        var printed = new Targets(54, 159, 1113);
        given(forces())
                .when(requirement(17, null, null, null, printed))
                .thenEvents(
                        new RequirementSet(
                                WMP,
                                Basis.REGIONAL_SHARE,
                                day("2024-01-31"),
                                17,
                                null,
                                null,
                                3,
                                51,
                                printed));
    }

    @Test
    void anotherMultiplierMultiplies() {
        given(forces())
                .when(requirement(1, null, null, 2, null))
                .thenEvents(
                        new RequirementSet(
                                WMP,
                                Basis.REGIONAL_SHARE,
                                day("2024-01-31"),
                                1,
                                null,
                                null,
                                2,
                                3,
                                new Targets(2, 6, 42)));
    }

    @Test
    void anUnknownForceOwesNothing() {
        given().when(requirement(17, null, null, null, null)).thenWrong("force");
    }

    @Test
    void aRequirementIsInWholePsusOrAShareAndNotBoth() {
        assertThat(faults(null, null, null)).contains("psus");
        assertThat(faults(17, 32, "0.55")).contains("psus");
        assertThat(faults(null, 32, null)).contains("share");
        assertThat(faults(null, null, "0.55")).contains("regionalPsus");
        assertThat(faults(null, 32, "1.01")).contains("share");
        assertThat(faults(null, 32, "-0.01")).contains("share");
        assertThat(faults(null, 32, "0.00000000001")).contains("share");
        assertThat(faults(-1, null, null)).contains("psus");
        assertThat(faults(10_001, null, null)).contains("psus");
    }

    @Test
    void aPolicyIsForAllForcesOrForOneOnRecord() {
        given().when(new SetPolicy(Skill.FIRST_AID, 24, day("2024-01-01"), null))
                .thenEvents(new PolicySet(Skill.FIRST_AID, 24, day("2024-01-01"), null));
        given(forces())
                .when(new SetPolicy(Skill.FIRST_AID, 24, day("2024-01-01"), WMP))
                .thenEvents(new PolicySet(Skill.FIRST_AID, 24, day("2024-01-01"), WMP));
        given(forces())
                .when(new SetPolicy(Skill.FIRST_AID, 24, day("2024-01-01"), NOBODY))
                .thenWrong("force");
    }

    private static java.util.List<String> faults(
            @Nullable Integer psus, @Nullable Integer regionalPsus, @Nullable String share) {
        try {
            requirement(psus, regionalPsus, share, null, null);
            return java.util.List.of();
        } catch (Invalid invalid) {
            return invalid.faults().stream().map(Invalid.Fault::field).toList();
        }
    }

    private static SetRequirement requirement(
            @Nullable Integer psus,
            @Nullable Integer regionalPsus,
            @Nullable String share,
            @Nullable Integer multiplier,
            @Nullable Targets targets) {
        return new SetRequirement(
                WMP,
                Basis.REGIONAL_SHARE,
                day("2024-01-31"),
                psus,
                regionalPsus,
                share == null ? null : new BigDecimal(share),
                multiplier,
                targets);
    }
}
