package muster.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is set from a day on, and holds until something else does. */
public interface EffectiveDated {

    LocalDate effectiveFrom();

    /**
     * What holds on a day: of those meant the latest, of two of one day the later set.
     *
     * @param settings in the order in which they were set
     * @return null where none holds yet
     */
    static <S extends EffectiveDated> @Nullable S latest(
            List<S> settings, LocalDate day, Predicate<S> meant) {
        S latest = null;
        for (var setting : settings) {
            if (!setting.effectiveFrom().isAfter(day)
                    && (latest == null || !setting.effectiveFrom().isBefore(latest.effectiveFrom()))
                    && meant.test(setting)) {
                latest = setting;
            }
        }
        return latest;
    }
}
