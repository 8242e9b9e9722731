package muster.readiness.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.contract.CourseId;
import muster.contract.OfficerId;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import muster.contract.deployment.Formation.Pool;
import muster.readiness.training.Candidate.Gain;

/**
 * Who takes which place, with nobody on more than one course: of all such assignments, one that
 * forms the most PSUs, and no officer more than they need. Which officers are interchangeable is
 * decided by what they add and where they can go; how many of each go where is a flow from what a
 * PSU lacks through them to the places.
 *
 * @param chosen in the order of the candidates
 */
record Assignment(int psus, Map<Candidate, CourseId> chosen) {

    /** Officers who add the same and can go to the same courses. */
    private record Kind(Gain gain, Set<CourseId> courses) {}

    /**
     * The best there is.
     *
     * @param candidates in the order in which they are to be preferred
     * @param free places by course, in the order in which courses are to be preferred
     */
    static Assignment best(Pool have, List<Candidate> candidates, Map<CourseId, Integer> free) {
        var best = new Assignment(Formation.of(have, null).psus(), Map.of());
        while (true) {
            var more = reaching(best.psus() + 1, have, candidates, free);
            if (more.isEmpty()) {
                return best;
            }
            best = new Assignment(best.psus() + 1, more);
        }
    }

    /** Empty where it can't be done; something is lacking for one PSU more. */
    private static Map<Candidate, CourseId> reaching(
            int psus, Pool have, List<Candidate> candidates, Map<CourseId, Integer> free) {
        int constables = lacking(psus, Component.CONSTABLES, have.constables());
        int drivers = lacking(psus, Component.DRIVERS, have.drivers());
        for (int both = Math.max(constables, drivers); both >= 0; both--) {
            var quotas = new EnumMap<Gain, Integer>(Gain.class);
            quotas.put(Gain.INSPECTOR, lacking(psus, Component.INSPECTORS, have.inspectors()));
            quotas.put(Gain.SERGEANT, lacking(psus, Component.SERGEANTS, have.sergeants()));
            quotas.put(Gain.DRIVING_CONSTABLE, both);
            quotas.put(Gain.CONSTABLE, Math.max(0, constables - both));
            quotas.put(Gain.DRIVER, Math.max(0, drivers - both));
            var chosen = filling(quotas, candidates, free);
            if (!chosen.isEmpty()) {
                return chosen;
            }
        }
        return Map.of();
    }

    static int lacking(int psus, Component component, int have) {
        return Math.max(0, psus * Formation.perPsu(component) - have);
    }

    private static Map<Candidate, CourseId> filling(
            Map<Gain, Integer> quotas, List<Candidate> candidates, Map<CourseId, Integer> free) {
        var kinds = new LinkedHashMap<Kind, List<Candidate>>();
        candidates.forEach(candidate ->
                kinds.computeIfAbsent(
                                new Kind(candidate.gain(), candidate.courses()),
                                _ -> new ArrayList<>())
                        .add(candidate));
        var order = List.copyOf(kinds.keySet());
        var courses = List.copyOf(free.keySet());
        var all = List.of(Gain.values());
        int gains = 1;
        int firstKind = gains + all.size();
        int firstCourse = firstKind + order.size();
        int sink = firstCourse + courses.size();
        var flow = new Flow(sink + 1);
        quotas.forEach((gain, quota) -> flow.edge(0, gains + all.indexOf(gain), quota));
        for (int k = 0; k < order.size(); k++) {
            var kind = order.get(k);
            flow.edge(
                    gains + all.indexOf(kind.gain()),
                    firstKind + k,
                    kinds.getOrDefault(kind, List.of()).size());
            for (int c = 0; c < courses.size(); c++) {
                if (kind.courses().contains(courses.get(c))) {
                    flow.edge(firstKind + k, firstCourse + c, Integer.MAX_VALUE / 4);
                }
            }
        }
        for (int c = 0; c < courses.size(); c++) {
            flow.edge(firstCourse + c, sink, free.getOrDefault(courses.get(c), 0));
        }
        int wanted = quotas.values().stream().mapToInt(Integer::intValue).sum();
        if (flow.most(0, sink) < wanted) {
            return Map.of();
        }
        var places = new HashMap<OfficerId, CourseId>();
        for (int k = 0; k < order.size(); k++) {
            var officers = kinds.getOrDefault(order.get(k), List.of()).iterator();
            for (int c = 0; c < courses.size(); c++) {
                for (int n = flow.through(firstKind + k, firstCourse + c); n > 0; n--) {
                    places.put(officers.next().officer(), courses.get(c));
                }
            }
        }
        var chosen = new LinkedHashMap<Candidate, CourseId>();
        candidates.forEach(candidate -> {
            var course = places.get(candidate.officer());
            if (course != null) {
                chosen.put(candidate, course);
            }
        });
        return chosen;
    }
}
