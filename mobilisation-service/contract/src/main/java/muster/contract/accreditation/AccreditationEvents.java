package muster.contract.accreditation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import muster.contract.Event;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What happened to accreditations. */
public sealed interface AccreditationEvents extends Event {

    /** The decisions that read extensions: every one that asks whether a skill is in date. */
    String EXTENSIONS_TAG = "extensions";

    /** An award or a renewal; a renewal is an award like the first. */
    sealed interface Awarded extends AccreditationEvents {
        OfficerId officer();

        Skill skill();

        LocalDate awardedOn();

        LocalDate expiresOn();

        @Override
        default Set<String> tags() {
            return Set.of(officer().tag());
        }
    }

    record OfficerAccredited(
            OfficerId officer, ForceId force, Skill skill, LocalDate awardedOn, LocalDate expiresOn)
            implements Awarded {}

    record OfficerReaccredited(
            OfficerId officer, ForceId force, Skill skill, LocalDate awardedOn, LocalDate expiresOn)
            implements Awarded {}

    record AccreditationWithdrawn(
            OfficerId officer, ForceId force, Skill skill, LocalDate on, String reason)
            implements AccreditationEvents {
        @Override
        public Set<String> tags() {
            return Set.of(officer.tag());
        }
    }

    /** Without corrected dates the award is void. */
    record AccreditationCorrected(
            OfficerId officer,
            ForceId force,
            Skill skill,
            LocalDate awardedOn,
            @Nullable LocalDate correctedAwardedOn,
            @Nullable LocalDate correctedExpiresOn,
            String reason)
            implements AccreditationEvents {
        @Override
        public Set<String> tags() {
            return Set.of(officer.tag());
        }
    }

    record QualificationsExtended(
            ExtensionId extension,
            String authority,
            List<Skill> skills,
            @Nullable List<ForceId> forces,
            LocalDate expiringFrom,
            LocalDate expiringTo,
            Period period)
            implements AccreditationEvents {
        @Override
        public Set<String> tags() {
            return Set.of(EXTENSIONS_TAG);
        }
    }

    record ExtensionRevoked(ExtensionId extension) implements AccreditationEvents {
        @Override
        public Set<String> tags() {
            return Set.of(EXTENSIONS_TAG);
        }
    }
}
