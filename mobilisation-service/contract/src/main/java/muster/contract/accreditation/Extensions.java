package muster.contract.accreditation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.ExtensionRevoked;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import org.jspecify.annotations.Nullable;

/** The extensions of cohorts that are in force; a revoked one was never made. */
public record Extensions(List<QualificationsExtended> made) {

    public static final Extensions NONE = new Extensions(List.of());

    /** An expiry after extension, and the extension that moved it, if any. */
    public record Expiry(LocalDate on, @Nullable ExtensionId extension) {}

    public Extensions evolve(AccreditationEvents event) {
        return switch (event) {
            case QualificationsExtended extended -> {
                var more = new ArrayList<>(made);
                more.add(extended);
                yield new Extensions(List.copyOf(more));
            }
            case ExtensionRevoked revoked ->
                    new Extensions(
                            made.stream()
                                    .filter(e -> !e.extension().equals(revoked.extension()))
                                    .toList());
            case AccreditationEvents.Awarded _,
                    AccreditationEvents.AccreditationWithdrawn _,
                    AccreditationEvents.AccreditationCorrected _ ->
                    this;
        };
    }

    public Optional<QualificationsExtended> find(ExtensionId extension) {
        return made.stream().filter(e -> e.extension().equals(extension)).findFirst();
    }

    /**
     * The later of the original expiry and what any extension makes of it: two do not add up. An
     * extension limited to forces looks at the force the officer is in on the original expiry day.
     */
    public Expiry expiryOf(
            Skill skill, LocalDate original, Function<LocalDate, @Nullable ForceId> forceOn) {
        var latest = new Expiry(original, null);
        for (var extension : made) {
            if (reaches(extension, skill, original, forceOn)) {
                var extended = original.plus(extension.period());
                if (extended.isAfter(latest.on())) {
                    latest = new Expiry(extended, extension.extension());
                }
            }
        }
        return latest;
    }

    private static boolean reaches(
            QualificationsExtended extension,
            Skill skill,
            LocalDate original,
            Function<LocalDate, @Nullable ForceId> forceOn) {
        if (!extension.skills().contains(skill)
                || original.isBefore(extension.expiringFrom())
                || original.isAfter(extension.expiringTo())) {
            return false;
        }
        if (extension.forces() == null) {
            return true;
        }
        var force = forceOn.apply(original);
        return force != null && extension.forces().contains(force);
    }
}
