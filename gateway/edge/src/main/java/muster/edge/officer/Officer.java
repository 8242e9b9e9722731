package muster.edge.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.edge.relay.Listed;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;

/** An officer, as the service tells it. */
record Officer(
        String officer,
        @Nullable String force,
        @Nullable String rank,
        boolean retired,
        boolean erased,
        Instant at,
        boolean trained,
        boolean deployable,
        boolean available,
        List<Refusal.Reason> reasons,
        List<Posting> forces,
        List<Ranked> ranks,
        List<Accreditation> accreditations,
        List<InCadre> cadres,
        List<Absence> abstractions,
        List<Part> deployments,
        @Nullable Personal personal,
        long upTo,
        Listed.@Nullable Stopped stopped) {

    /** The first has no day: it counts from the beginning. In no force after retirement. */
    record Posting(@Nullable LocalDate on, @Nullable String force) {}

    /** As with postings. */
    record Ranked(@Nullable LocalDate on, String rank) {}

    /**
     * An award.
     *
     * @param expiresOn the last day it is valid, after any extension
     * @param withdrawnOn the first day without it
     */
    record Accreditation(
            String skill,
            LocalDate awardedOn,
            LocalDate originalExpiresOn,
            @Nullable LocalDate extendedExpiresOn,
            LocalDate expiresOn,
            @Nullable String extension,
            @Nullable LocalDate withdrawnOn,
            boolean inDate) {}

    /**
     * Part in a cadre.
     *
     * @param nationalSince from when the national status is as it is; absent if it was never set
     */
    record InCadre(
            String cadre,
            boolean inDate,
            boolean deployable,
            boolean nationallyDeployable,
            @Nullable LocalDate nationalSince) {

        public String standing() {
            return deployable ? "Deployable" : inDate ? "In date, but not deployable" : "Lapsed";
        }
    }

    record Absence(
            String abstraction,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate endedOn) {}

    record Part(
            String deployment,
            String operation,
            String hostForce,
            String donorForce,
            Instant from,
            Instant to,
            @Nullable Instant returnedAt,
            boolean exercise,
            boolean overdue) {

        public String state(Instant now) {
            if (returnedAt != null) {
                return "Returned";
            }
            return overdue ? "Overdue" : from.isAfter(now) ? "Planned" : "Deployed";
        }
    }

    record Personal(@Nullable String name, @Nullable String phone, @Nullable String email) {}

    /** In one line. */
    public String standing() {
        if (retired) {
            return "Retired";
        }
        return available
                ? "Available"
                : deployable
                        ? "Deployable, but not available"
                        : trained ? "Trained, but not deployable" : "Not deployable";
    }
}
