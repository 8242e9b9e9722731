package muster.readiness.whatif;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import muster.contract.force.Basis;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.TrainingTarget;
import muster.readiness.fatigue.Strain;
import muster.readiness.readiness.Answer.Strength;
import org.jspecify.annotations.Nullable;

/**
 * What would be, as it is answered.
 *
 * @param send as it was asked, to be asked again
 * @param asked PSUs
 * @param sent complete PSUs of those asked that it can really give
 * @param formable complete PSUs of all who could go for the whole time
 * @param limitingFactor what caps these
 * @param days every local day that they are away on
 * @param worst of these
 * @param officers who go, in the order of the proposal
 * @param lapses whoever of the force is deployable on one of the days for the last time
 * @param others of the region, the best first
 */
record WhatIf(
        String send,
        ForceId force,
        String name,
        @Nullable ForceId hostForce,
        Instant from,
        Instant to,
        int asked,
        int sent,
        int formable,
        Component limitingFactor,
        List<Cover> days,
        Cover worst,
        List<Officer> officers,
        List<Lapse> lapses,
        List<Other> others) {

    /**
     * What is at home on a day.
     *
     * @param available if nobody went
     * @param committed PSUs promised to others without names, not taken off
     * @param requirement null where nothing is owed
     * @param localNeed null where none is set
     */
    record Cover(
            LocalDate on,
            Strength available,
            Strength left,
            BigDecimal committed,
            @Nullable Owed requirement,
            @Nullable Owed localNeed) {

        static final Comparator<Cover> WORST_FIRST =
                Comparator.comparingInt((Cover day) -> day.left().psus())
                        .thenComparingInt(day -> day.left().serials());

        private static int shortfall(@Nullable Owed owed) {
            return owed == null ? 0 : owed.shortfall();
        }
    }

    /**
     * What is owed on a day, and how far what is left falls short of it.
     *
     * @param psus to two places; {@code serials} are exact
     * @param shortfall serials
     */
    record Owed(Basis basis, BigDecimal psus, int serials, int shortfall) {

        static @Nullable Owed of(@Nullable RequirementSet set, Strength left) {
            return set == null
                    ? null
                    : new Owed(
                            set.basis(),
                            TrainingTarget.psus(set.serials()),
                            set.serials(),
                            Math.max(0, set.serials() - serials(left)));
        }

        private static int serials(Strength left) {
            return left.psus() * Formation.SERIALS_PER_PSU + left.serials();
        }
    }

    /**
     * Who goes.
     *
     * @param serial an inspector is in none
     * @param expiries what runs out on a day away, the last included
     */
    record Officer(
            OfficerId officer,
            Rank rank,
            int psu,
            @Nullable String serial,
            boolean drives,
            List<Expiry> expiries,
            Strain strain) {}

    record Expiry(Skill skill, LocalDate on) {}

    /**
     * An officer's last deployable day.
     *
     * @param skills that expire with it
     * @param sent whether the officer is one of those who go
     */
    record Lapse(LocalDate on, OfficerId officer, Rank rank, List<Skill> skills, boolean sent) {}

    /**
     * A force that could give instead.
     *
     * @param formable complete PSUs it could give at most
     * @param sent of those asked for
     * @param worst its own worst day then
     */
    record Other(
            ForceId force,
            String name,
            int formable,
            Component limitingFactor,
            int sent,
            Cover worst) {

        static final Comparator<Other> BEST_FIRST =
                Comparator.comparing(Other::sent, Comparator.reverseOrder())
                        .thenComparingInt(other -> Cover.shortfall(other.worst().localNeed()))
                        .thenComparingInt(other -> Cover.shortfall(other.worst().requirement()))
                        .thenComparing(
                                other -> other.worst().left().psus(), Comparator.reverseOrder())
                        .thenComparing(other -> other.force().value());
    }
}
