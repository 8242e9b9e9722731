package muster.contract.accreditation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What can be commanded of accreditations. */
public sealed interface AccreditationCommands extends Command {

    /** Without {@code expiresOn} the expiry follows from policy. */
    record AccreditOfficer(
            OfficerId officer, Skill skill, LocalDate awardedOn, @Nullable LocalDate expiresOn)
            implements AccreditationCommands {
        public AccreditOfficer {
            award(officer, skill, awardedOn, expiresOn).done();
        }
    }

    record ReaccreditOfficer(
            OfficerId officer, Skill skill, LocalDate awardedOn, @Nullable LocalDate expiresOn)
            implements AccreditationCommands {
        public ReaccreditOfficer {
            award(officer, skill, awardedOn, expiresOn).done();
        }
    }

    /** {@code on} is the first day without the skill. */
    record WithdrawAccreditation(OfficerId officer, Skill skill, LocalDate on, String reason)
            implements AccreditationCommands {
        public WithdrawAccreditation {
            Checks.check()
                    .present("officer", officer)
                    .present("skill", skill)
                    .day("on", on)
                    .text("reason", reason)
                    .done();
        }
    }

    /** Neither corrected date: the award was entered in error, as if it had never been. */
    record CorrectAccreditation(
            OfficerId officer,
            Skill skill,
            LocalDate awardedOn,
            @Nullable LocalDate correctedAwardedOn,
            @Nullable LocalDate correctedExpiresOn,
            String reason)
            implements AccreditationCommands {
        public CorrectAccreditation {
            Checks.check()
                    .present("officer", officer)
                    .present("skill", skill)
                    .day("awardedOn", awardedOn)
                    .optionalDay("correctedAwardedOn", correctedAwardedOn)
                    .optionalDay("correctedExpiresOn", correctedExpiresOn)
                    .must(
                            correctedExpiresOn == null
                                    || !correctedExpiresOn.isBefore(
                                            correctedAwardedOn != null
                                                    ? correctedAwardedOn
                                                    : java.util.Objects.requireNonNullElse(
                                                            awardedOn, correctedExpiresOn)),
                            "correctedExpiresOn",
                            "must not be before the award")
                    .text("reason", reason)
                    .done();
        }
    }

    /** Reaches awards whose original expiry lies in the window, also those made later. */
    record ExtendQualifications(
            String authority,
            List<Skill> skills,
            @Nullable List<ForceId> forces,
            LocalDate expiringFrom,
            LocalDate expiringTo,
            Period period)
            implements AccreditationCommands {
        public ExtendQualifications {
            Checks.check()
                    .text("authority", authority)
                    .list("skills", skills)
                    .optionalList("forces", forces)
                    .day("expiringFrom", expiringFrom)
                    .day("expiringTo", expiringTo)
                    .must(
                            expiringFrom == null
                                    || expiringTo == null
                                    || !expiringTo.isBefore(expiringFrom),
                            "expiringTo",
                            "must not be before expiringFrom")
                    .present("period", period)
                    .must(
                            period == null || isLengthening(period),
                            "period",
                            "must be longer than nothing and at most ten years")
                    .done();
            skills = List.copyOf(skills);
            forces = forces == null ? null : List.copyOf(forces);
        }
    }

    record RevokeExtension(ExtensionId extension) implements AccreditationCommands {
        public RevokeExtension {
            Checks.check().present("extension", extension).done();
        }
    }

    private static boolean isLengthening(Period period) {
        var start = LocalDate.EPOCH;
        try {
            var end = start.plus(period);
            return end.isAfter(start) && !end.isAfter(start.plusYears(10));
        } catch (DateTimeException _) {
            // beyond the days that can be told at all
            return false;
        }
    }

    private static Checks award(
            OfficerId officer, Skill skill, LocalDate awardedOn, @Nullable LocalDate expiresOn) {
        return Checks.check()
                .present("officer", officer)
                .present("skill", skill)
                .day("awardedOn", awardedOn)
                .optionalDay("expiresOn", expiresOn)
                .must(
                        expiresOn == null || awardedOn == null || !expiresOn.isBefore(awardedOn),
                        "expiresOn",
                        "must not be before awardedOn");
    }
}
