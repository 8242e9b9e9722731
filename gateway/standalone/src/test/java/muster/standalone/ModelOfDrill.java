package muster.standalone;

import static muster.standalone.DrillOf800.NEVER;
import static muster.standalone.DrillOf800.at;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import muster.standalone.DrillOf800.Carrier;
import muster.standalone.DrillOf800.Officer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a mobilisation again, slowly: of a minute of the drill, from the list of what
 * happened and is on record alone, and one officer at a time.
 */
final class ModelOfDrill {

    private static final Map<String, Integer> PSU = new LinkedHashMap<>();

    static {
        PSU.put("PSU_COMMANDERS", 1);
        PSU.put("SERGEANTS", 3);
        PSU.put("CONSTABLES", 21);
        PSU.put("DRIVERS", 3);
        PSU.put("CARRIERS", 3);
    }

    private final DrillOf800 drill;
    private final int now;

    ModelOfDrill(DrillOf800 drill, int now) {
        this.drill = drill;
        this.now = now;
    }

    private boolean happened(String command, int minute, int by) {
        return drill.isOnRecord(command, minute, Math.min(now, by));
    }

    private boolean isCalled(Officer officer) {
        return happened("CallOutOfficers", officer.called, now);
    }

    private boolean isThere(Officer officer, int by) {
        return happened("RecordArrivals", officer.arrived, by);
    }

    /** The latest that is known. */
    private @Nullable Integer reply(Officer officer) {
        for (int minute = now; minute >= 0; minute--) {
            if (officer.expected.containsKey(minute) && happened("RecordReplies", minute, now)) {
                return officer.expected.get(minute);
            }
        }
        return null;
    }

    private String standing(Officer officer) {
        if (isThere(officer, now)) {
            return "ARRIVED";
        }
        if (!isCalled(officer)) {
            return "NOT_CALLED";
        }
        var reply = reply(officer);
        return reply == null ? "NO_REPLY" : reply < 0 ? "NOT_COMING" : "COMING";
    }

    private boolean isComing(Officer officer) {
        return standing(officer).equals("COMING");
    }

    private int expected(Officer officer) {
        var reply = reply(officer);
        return reply == null ? NEVER : reply;
    }

    private boolean isExpected(Officer officer, int deadline) {
        return isComing(officer)
                && now <= deadline
                && expected(officer) >= now
                && expected(officer) <= deadline;
    }

    private int count(Predicate<Officer> which) {
        return (int) drill.officers.stream().filter(which).count();
    }

    private int counted(int by) {
        int sum = 0;
        for (var count : drill.countedConstables.entrySet()) {
            sum += happened("RecordArrivals", count.getKey(), by) ? count.getValue() : 0;
        }
        return sum;
    }

    /** The latest word by a minute; nothing where there is none. */
    private @Nullable Boolean isFit(Carrier carrier, int by) {
        var known = new TreeMap<Integer, Boolean>();
        carrier.declared.forEach((minute, fit) -> {
            if (happened("DeclareCarriers", minute, by)) {
                known.put(minute, fit);
            }
        });
        return known.isEmpty() ? null : known.lastEntry().getValue();
    }

    private boolean isParked(Carrier carrier, int by) {
        return happened("RecordArrivals", carrier.arrived, by);
    }

    private int carriers(Predicate<Carrier> which) {
        return (int) drill.carriers.stream().filter(which).count();
    }

    private int there(String what, int deadline) {
        if (what.equals("CARRIERS")) {
            return carriers(c -> isParked(c, deadline) || Boolean.TRUE.equals(isFit(c, deadline)));
        }
        boolean counted = what.equals("CONSTABLES") || what.equals("SERGEANTS_AND_CONSTABLES");
        return count(o -> o.counts(what) && isThere(o, deadline))
                + (counted ? counted(deadline) : 0);
    }

    private int projected(String what, int deadline) {
        return there(what, deadline) + count(o -> o.counts(what) && isExpected(o, deadline));
    }

    List<String> told() {
        var lines = new ArrayList<String>();
        var atOnce = new LinkedHashMap<String, Integer>();
        atOnce.put("PSUS", 1);
        atOnce.put("PSU_COMMANDERS", 1);
        atOnce.put("INSPECTORS", 1);
        atOnce.put("SERGEANTS", 3);
        atOnce.put("CONSTABLES", 21);
        atOnce.put("DRIVERS", 3);
        atOnce.put("CARRIERS", 3);
        var hour = new LinkedHashMap<String, Integer>();
        hour.put("INSPECTORS", 10);
        hour.put("SERGEANTS_AND_CONSTABLES", 600);
        hour.put("DRIVERS", 40);
        hour.put("CARRIERS", 9);
        var first = wave("AT_ONCE", 15, atOnce);
        var second = wave("HOUR", 60, hour);
        lines.add(worst(Stream.of(first, second).map(w -> w.getFirst().split(" ")[1])));
        lines.add(
                "%d called, %d coming, %d not coming, %d no reply, %d arrived, %d unnamed"
                        .formatted(
                                count(this::isCalled),
                                count(this::isComing),
                                count(o -> standing(o).equals("NOT_COMING")),
                                count(o -> standing(o).equals("NO_REPLY")),
                                count(o -> isThere(o, now)) + counted(now),
                                counted(now)));
        lines.add(
                "%d carriers declared, %d arrived"
                        .formatted(
                                carriers(c -> Boolean.TRUE.equals(isFit(c, now))),
                                carriers(c -> isParked(c, now))));
        lines.addAll(first);
        lines.addAll(second);
        return lines;
    }

    private List<String> wave(String name, int deadline, Map<String, Integer> required) {
        var lines = new ArrayList<String>();
        var verdicts = new ArrayList<String>();
        var gaps = new ArrayList<String>();
        required.forEach((what, needed) -> {
            boolean psus = what.equals("PSUS");
            int there = psus ? formed(deadline) : there(what, deadline);
            int projected = psus ? expectedPsus(deadline) : projected(what, deadline);
            var verdict =
                    there >= needed
                            ? "PASSED"
                            : now > deadline
                                    ? "FAILED"
                                    : projected >= needed ? "ON_COURSE" : "AT_RISK";
            verdicts.add(verdict);
            lines.add(
                    "%s required %d, %s, arrived %d, projected %d, missing %d, %s"
                            .formatted(
                                    what,
                                    needed,
                                    turnout(what, name),
                                    there,
                                    projected,
                                    Math.max(0, needed - there),
                                    verdict));
            if (projected < needed && !psus) {
                gaps.add(gap(what, deadline, needed - projected));
            }
        });
        lines.addFirst(limit(deadline));
        lines.addFirst(name + " " + worst(verdicts.stream()));
        lines.addAll(gaps);
        return lines;
    }

    /** Of those called for a wave or a sooner one. */
    private String turnout(String what, String wave) {
        if (what.equals("PSUS") || what.equals("CARRIERS")) {
            return "nobody called";
        }
        Predicate<Officer> called =
                o -> o.counts(what) && isCalled(o) && (wave.equals("HOUR") || o.wave.equals(wave));
        return "called %d, coming %d, not coming %d, no reply %d"
                .formatted(
                        count(called),
                        count(called.and(this::isComing)),
                        count(called.and(o -> standing(o).equals("NOT_COMING"))),
                        count(called.and(o -> standing(o).equals("NO_REPLY"))));
    }

    private int formed(int deadline) {
        return PSU.keySet().stream()
                .mapToInt(what -> there(what, deadline) / per(what))
                .min()
                .orElseThrow();
    }

    private int expectedPsus(int deadline) {
        return PSU.keySet().stream()
                .mapToInt(what -> projected(what, deadline) / per(what))
                .min()
                .orElseThrow();
    }

    private static int per(String what) {
        return PSU.getOrDefault(what, 1);
    }

    /** What there is least of, by what a PSU takes of it; of equals the first. */
    private String limit(int deadline) {
        var limiting =
                PSU.keySet().stream()
                        .min(
                                Comparator.comparingInt(what ->
                                        projected(what, deadline)
                                                * (per("CONSTABLES") / per(what))))
                        .orElseThrow();
        int withoutIt =
                PSU.keySet().stream()
                        .filter(what -> !what.equals(limiting))
                        .mapToInt(what -> projected(what, deadline) / per(what))
                        .min()
                        .orElseThrow();
        return "forms %d, expected %d, limited by %s, %d without it"
                .formatted(
                        formed(deadline),
                        expectedPsus(deadline),
                        limiting.equals("PSU_COMMANDERS") ? "INSPECTORS" : limiting,
                        withoutIt);
    }

    private String gap(String what, int deadline, int shortfall) {
        var late =
                drill.officers.stream()
                        .filter(o -> o.counts(what) && isComing(o) && !isExpected(o, deadline))
                        .sorted(
                                Comparator.comparing(this::expected)
                                        .thenComparing(officer -> officer.code))
                        .limit(shortfall)
                        .map(officer -> officer.code + " " + at(expected(officer)))
                        .toList();
        boolean ofCarriers = what.equals("CARRIERS");
        return "%s short of %d: late %s, %d silent, %d not called, %d not declared, %d unfit"
                .formatted(
                        what,
                        shortfall,
                        late,
                        count(o -> o.counts(what) && standing(o).equals("NO_REPLY")),
                        count(o -> o.counts(what) && standing(o).equals("NOT_CALLED")),
                        ofCarriers ? carriers(c -> !isParked(c, now) && isFit(c, now) == null) : 0,
                        ofCarriers
                                ? carriers(c ->
                                        !isParked(c, now) && Boolean.FALSE.equals(isFit(c, now)))
                                : 0);
    }

    private static String worst(Stream<String> verdicts) {
        var all = verdicts.toList();
        return Stream.of("FAILED", "AT_RISK", "ON_COURSE")
                .filter(all::contains)
                .findFirst()
                .orElse("PASSED");
    }
}
