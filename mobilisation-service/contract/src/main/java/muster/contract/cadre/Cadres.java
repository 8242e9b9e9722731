package muster.contract.cadre;

import static muster.contract.Skill.AFO;
import static muster.contract.Skill.FIRST_AID;
import static muster.contract.Skill.FITNESS_TEST;
import static muster.contract.Skill.OFFICER_SAFETY;
import static muster.contract.Skill.PROTEST_REMOVAL;
import static muster.contract.Skill.PUBLIC_ORDER_LEVEL_2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.EffectiveDated;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.cadre.CadreEvents.CadreSet;
import org.jspecify.annotations.Nullable;

/**
 * What each cadre asks its officers to hold: a force's own set of skills, else the common one, else
 * the usual one. A set holds from its first day until another follows.
 */
public record Cadres(List<CadreSet> settings) {

    public static final Cadres USUAL = new Cadres(List.of());

    /** Every cadre, in the order in which they are listed. */
    public static final List<Skill> ALL =
            Arrays.stream(Skill.values()).filter(Skill::isCadre).toList();

    public Cadres evolve(CadreEvents event) {
        if (!(event instanceof CadreSet set)) {
            return this;
        }
        var more = new ArrayList<>(settings);
        more.add(set);
        return new Cadres(List.copyOf(more));
    }

    /**
     * What is asked for where nothing is set. None of these sets stands in the board papers; they
     * are ours, to be replaced by a force's own.
     */
    public static List<Skill> usual(Skill cadre) {
        return switch (cadre) {
            case EVIDENCE_GATHERER, PUBLIC_ORDER_MEDIC, PROTEST_REMOVAL, AEP ->
                    List.of(cadre, PUBLIC_ORDER_LEVEL_2, FIRST_AID, OFFICER_SAFETY, FITNESS_TEST);
            case PROTEST_REMOVAL_AT_HEIGHT ->
                    List.of(
                            cadre,
                            PROTEST_REMOVAL,
                            PUBLIC_ORDER_LEVEL_2,
                            FIRST_AID,
                            OFFICER_SAFETY,
                            FITNESS_TEST);
            case POLICE_LIAISON, BRONZE_COMMANDER, DISASTER_VICTIM_IDENTIFICATION ->
                    List.of(cadre, OFFICER_SAFETY, FIRST_AID);
            case MOUNTED, DOG_HANDLER, CBRN, AFO ->
                    List.of(cadre, FIRST_AID, OFFICER_SAFETY, FITNESS_TEST);
            case ARV, SFO, CTSFO -> List.of(cadre, AFO, FIRST_AID, OFFICER_SAFETY, FITNESS_TEST);
            case TACTICAL_ADVISER, GOLD_COMMANDER, SILVER_COMMANDER, CASUALTY_BUREAU ->
                    List.of(cadre);
            case PUBLIC_ORDER_LEVEL_1,
                    PUBLIC_ORDER_LEVEL_2,
                    PUBLIC_ORDER_LEVEL_3,
                    FIRST_AID,
                    OFFICER_SAFETY,
                    FITNESS_TEST,
                    CARRIER_DRIVER,
                    PSU_COMMANDER ->
                    throw new IllegalArgumentException(cadre + " is no cadre's skill");
        };
    }

    /** What a force's officers of the cadre must hold on a day. */
    public List<Skill> requires(Skill cadre, ForceId force, LocalDate on) {
        var own = latest(cadre, force, on);
        var applying = own != null ? own : latest(cadre, null, on);
        return applying != null ? applying.requires() : usual(cadre);
    }

    /** The same over time: each skill with the days on which it is asked for. */
    public Map<Skill, DayRanges> required(Skill cadre, ForceId force) {
        var starts =
                settings.stream()
                        .filter(set -> set.cadre() == cadre)
                        .filter(set -> set.force() == null || set.force().equals(force))
                        .map(CadreSet::effectiveFrom)
                        .distinct()
                        .sorted()
                        .toList();
        var asked = new LinkedHashMap<Skill, List<DayRange>>();
        var first = DayRange.ALWAYS.first();
        for (int i = 0; i <= starts.size(); i++) {
            var last = i < starts.size() ? starts.get(i).minusDays(1) : DayRange.ALWAYS.last();
            var days = new DayRange(first, last);
            requires(cadre, force, first)
                    .forEach(skill ->
                            asked.computeIfAbsent(skill, _ -> new ArrayList<>()).add(days));
            first = last.plusDays(1);
        }
        var required = new LinkedHashMap<Skill, DayRanges>();
        asked.forEach((skill, days) -> required.put(skill, DayRanges.of(days)));
        return required;
    }

    /** Of two of one day the later set. */
    private @Nullable CadreSet latest(Skill cadre, @Nullable ForceId force, LocalDate on) {
        return EffectiveDated.latest(
                settings, on, set -> set.cadre() == cadre && Objects.equals(set.force(), force));
    }
}
