package muster.readiness.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.callout.Mobilisation;
import muster.contract.fleet.Fitness;
import muster.contract.unit.Member;
import muster.contract.unit.Presence;
import muster.readiness.unit.Answer.Finding;
import muster.readiness.unit.Answer.FindingKind;
import muster.readiness.unit.Answer.Standing;
import org.jspecify.annotations.Nullable;

/** How everybody in a unit stands at an instant; of one stood down, how they stood then. */
record Standings(Map<OfficerId, Standing> officers) {

    static Standings of(Unit unit, Whereabouts whereabouts, Instant asked) {
        var down = unit.stoodDownAt();
        var at = down == null ? asked : down;
        var mobilisations = new HashMap<MobilisationId, @Nullable Mobilisation>();
        var officers = new LinkedHashMap<OfficerId, Standing>();
        for (var member : unit.members()) {
            var code = member.mobilisation();
            if (code != null && !mobilisations.containsKey(code)) {
                mobilisations.put(code, whereabouts.mobilisation(code));
            }
            officers.put(
                    member.officer(),
                    unit.gone().contains(member.officer())
                            ? Standing.HOME
                            : standing(member, mobilisations.get(code), at));
        }
        return new Standings(officers);
    }

    private static Standing standing(
            Member member, @Nullable Mobilisation mobilisation, Instant at) {
        if (member.deployment() != null) {
            return Standing.DEPLOYED;
        }
        var person = mobilisation == null ? null : mobilisation.person(member.officer());
        if (mobilisation == null || person == null) {
            return Standing.ABSENT;
        }
        return mobilisation.isOpen(at)
                ? Standing.of(Presence.calledOut(person.standing(at)))
                : Standing.MOBILISATION_OVER;
    }

    Standing of(OfficerId officer) {
        return officers.getOrDefault(officer, Standing.ABSENT);
    }

    Set<OfficerId> absent() {
        return officers.keySet().stream()
                .filter(officer -> !of(officer).isThere())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a reader of the record alone would not see; a unit that was stood down has none. */
    static List<Finding> findings(
            Unit unit, Standings standings, Whereabouts whereabouts, Instant at) {
        if (unit.stoodDownAt() != null) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var kind : FindingKind.values()) {
            var officers =
                    standings.officers().keySet().stream()
                            .filter(officer -> kind.isOf(standings.of(officer)))
                            .toList();
            if (!officers.isEmpty()) {
                findings.add(new Finding(kind, officers, List.of()));
            }
        }
        findings.addAll(ofCarriers(whereabouts.fitness(unit.carriers(), at)));
        return List.copyOf(findings);
    }

    private static List<Finding> ofCarriers(Map<CarrierId, Fitness> fitness) {
        var findings = new ArrayList<Finding>();
        for (var kind : FindingKind.values()) {
            var carriers =
                    fitness.keySet().stream()
                            .filter(carrier ->
                                    kind.isOf(fitness.getOrDefault(carrier, Fitness.FIT)))
                            .sorted(java.util.Comparator.comparing(CarrierId::value))
                            .toList();
            if (!carriers.isEmpty()) {
                findings.add(new Finding(kind, List.of(), carriers));
            }
        }
        return findings;
    }
}
