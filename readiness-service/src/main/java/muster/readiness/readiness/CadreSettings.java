package muster.readiness.readiness;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import muster.contract.EffectiveDated;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.CadreStrengthSet;
import muster.contract.cadre.Cadres;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/** What is set for cadres: what each asks for, and how many a force is to have. */
final class CadreSettings {

    /** One document, of everybody's. */
    static final Kind<Cadres> CADRES = Kind.of("cadres", Cadres.class);

    static final Kind<SetNumbers> SET_NUMBERS = Kind.of("cadresetnumbers", SetNumbers.class);

    /** A force's, in the order in which they were set. */
    public record SetNumbers(List<CadreStrengthSet> set) {

        static final SetNumbers NONE = new SetNumbers(List.of());

        /** The latest in force on a day; of two of one day the later set. */
        @Nullable Integer on(LocalDate day, Skill cadre) {
            var latest = EffectiveDated.latest(set, day, one -> one.cadre() == cadre);
            return latest == null ? null : latest.officers();
        }
    }

    /**
     * What a cadre asks for.
     *
     * @param force absent where it holds for all that set none
     * @param effectiveFrom absent for the usual set, which holds until something else does
     * @param inForce whether it is what counts on the day of asking, for its force or for all
     *     others
     */
    record SkillSet(
            Skill cadre,
            @Nullable ForceId force,
            List<Skill> requires,
            @Nullable LocalDate effectiveFrom,
            @JsonProperty("default") boolean byDefault,
            boolean inForce) {}

    private CadreSettings() {}

    static void fold(CadreStrengthSet event, Documents documents) {
        var known = documents.get(SET_NUMBERS, event.force().value());
        var more = new ArrayList<>(known == null ? List.of() : known.set());
        more.add(event);
        documents.put(SET_NUMBERS, event.force().value(), new SetNumbers(List.copyOf(more)));
    }

    static void fold(CadreSet event, Documents documents) {
        var known = documents.get(CADRES, ReadinessView.ALL);
        documents.put(
                CADRES, ReadinessView.ALL, (known == null ? Cadres.USUAL : known).evolve(event));
    }

    /** By cadre; the usual set first, then those for all, then by force, each by its first day. */
    static List<SkillSet> skillSets(Cadres cadres, LocalDate today) {
        var sets = new ArrayList<SkillSet>();
        for (var cadre : Cadres.ALL) {
            var ofCadre = cadres.settings().stream().filter(s -> s.cadre() == cadre).toList();
            var common = inForce(ofCadre, null, today);
            sets.add(new SkillSet(cadre, null, Cadres.usual(cadre), null, true, common == null));
            ofCadre.stream()
                    .sorted(
                            Comparator.comparing(
                                            CadreSet::force,
                                            Comparator.nullsFirst(
                                                    Comparator.comparing(ForceId::value)))
                                    .thenComparing(CadreSet::effectiveFrom))
                    .map(set ->
                            new SkillSet(
                                    cadre,
                                    set.force(),
                                    set.requires(),
                                    set.effectiveFrom(),
                                    false,
                                    set.equals(inForce(ofCadre, set.force(), today))))
                    .forEach(sets::add);
        }
        return List.copyOf(sets);
    }

    private static @Nullable CadreSet inForce(
            List<CadreSet> ofCadre, @Nullable ForceId force, LocalDate today) {
        return EffectiveDated.latest(ofCadre, today, set -> Objects.equals(set.force(), force));
    }
}
