package muster.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.contract.Skill;

/** A drill of 800 officers and 12 carriers: what happens in it, and what of it is typed in. */
final class DrillOf800 {

    static final int EARLIEST = -20;
    static final int MINUTES = 75;
    static final Instant CALL = Instant.parse("2026-03-29T00:30:00Z");

    static final int NEVER = Integer.MAX_VALUE;

    /** One officer of the drill, and everything that ever happened to the officer. */
    static final class Officer {
        final String code;
        final String rank;
        final boolean driver;
        final boolean commander;
        final boolean deployable;
        final String wave;
        final int called;
        // by minute; less than nothing for who does not come
        final Map<Integer, Integer> expected = new HashMap<>();
        int arrived = NEVER;

        Officer(int number) {
            code = "WMP-" + (1000 + number);
            rank = number < 14 ? "INSPECTOR" : number < 120 ? "SERGEANT" : "CONSTABLE";
            driver = rank.equals("CONSTABLE") && number % 5 == 0;
            commander = rank.equals("INSPECTOR") && number < 12;
            deployable = number % 40 != 39;
            wave = number % 9 == 0 ? "AT_ONCE" : "HOUR";
            called = number % 20 == 7 ? NEVER : wave.equals("AT_ONCE") ? 0 : 2;
        }

        boolean counts(String what) {
            return deployable
                    && switch (what) {
                        case "PSU_COMMANDERS" -> commander;
                        case "INSPECTORS" -> rank.equals("INSPECTOR");
                        case "SERGEANTS" -> rank.equals("SERGEANT");
                        case "CONSTABLES" -> rank.equals("CONSTABLE");
                        case "SERGEANTS_AND_CONSTABLES" -> !rank.equals("INSPECTOR");
                        case "DRIVERS" -> driver;
                        default -> false;
                    };
        }
    }

    /** One carrier, and what was declared of it by minute: whether it is fit. */
    static final class Carrier {
        final String code;
        final Map<Integer, Boolean> declared = new HashMap<>();
        int arrived = NEVER;

        Carrier(int number) {
            code = "WMP-PC%02d".formatted(number);
        }
    }

    /** What happened at a minute, as an operator types it in; before that nobody knows of it. */
    record Entry(int minute, String command, String body) {

        private String what() {
            return command + " " + minute;
        }

        boolean isCall() {
            return command.equals("CallOutOfficers");
        }
    }

    final List<Officer> officers = IntStream.range(0, 800).mapToObj(Officer::new).toList();
    final List<Carrier> carriers = IntStream.rangeClosed(1, 12).mapToObj(Carrier::new).toList();
    final Map<Integer, Integer> countedConstables = new HashMap<>();
    private final Set<String> typed = new HashSet<>();

    /** What there must be before the drill, a command a line. */
    Stream<String> registrations() {
        return Stream.concat(
                officers.stream().flatMap(DrillOf800::registration),
                carriers.stream()
                        .map(carrier ->
                                """
                                {"command": "RegisterCarrier", "body": {"carrier": "%s",\
                                 "force": "WMP", "on": "2026-01-01"}}\
                                """
                                        .formatted(carrier.code)));
    }

    private static Stream<String> registration(Officer officer) {
        var skills = new ArrayList<>(Skill.MANDATORY.stream().map(Skill::name).toList());
        if (!officer.deployable) {
            skills.removeLast();
        }
        if (officer.driver) {
            skills.add("CARRIER_DRIVER");
        }
        if (officer.commander) {
            skills.add("PSU_COMMANDER");
        }
        return Stream.concat(
                Stream.of(
                        """
                        {"command": "RegisterOfficer", "body": {"officer": "%s", "force": "WMP",\
                         "rank": "%s"}}\
                        """
                                .formatted(officer.code, officer.rank)),
                skills.stream()
                        .map(skill ->
                                """
                                {"command": "AccreditOfficer", "body": {"officer": "%s",\
                                 "skill": "%s", "awardedOn": "2025-09-01"}}\
                                """
                                        .formatted(officer.code, skill)));
    }

    static String at(int minute) {
        return CALL.plus(Duration.ofMinutes(minute)).toString();
    }

    /** Everything that happens, in its order: what is of one minute is one entry of each kind. */
    List<Entry> happen(String mobilisation, Random random) {
        for (var officer : officers) {
            for (int n = officer.called == NEVER ? 0 : random.nextInt(3); n > 0; n--) {
                int minute = officer.called + random.nextInt(30);
                boolean coming = random.nextInt(8) > 0;
                officer.expected.putIfAbsent(minute, coming ? minute + random.nextInt(45) : -1);
            }
            officer.arrived = random.nextInt(10) == 0 ? NEVER : random.nextInt(72);
        }
        for (var carrier : carriers) {
            for (int n = random.nextInt(3); n > 0; n--) {
                int minute = EARLIEST + random.nextInt(80);
                carrier.declared.putIfAbsent(minute, random.nextInt(4) > 0);
            }
            carrier.arrived = random.nextInt(3) == 0 ? random.nextInt(72) : NEVER;
        }
        for (int minute = 3; minute <= MINUTES; minute += 7) {
            countedConstables.put(minute, 1 + random.nextInt(4));
        }
        return IntStream.rangeClosed(EARLIEST, MINUTES)
                .boxed()
                .flatMap(minute -> entries(mobilisation, minute))
                .toList();
    }

    private Stream<Entry> entries(String mobilisation, int minute) {
        var entries = new ArrayList<Entry>();
        var of = "\"mobilisation\": \"%s\", \"at\": \"%s\"".formatted(mobilisation, at(minute));
        var declared = carriers.stream().filter(c -> c.declared.containsKey(minute)).toList();
        if (!declared.isEmpty()) {
            entries.add(
                    new Entry(
                            minute,
                            "DeclareCarriers",
                            "{\"force\": \"WMP\", \"at\": \"%s\", \"carriers\": [%s]}"
                                    .formatted(
                                            at(minute),
                                            listed(declared, c -> declaration(c, minute)))));
        }
        var called = officers.stream().filter(o -> o.called == minute).toList();
        if (!called.isEmpty()) {
            entries.add(
                    new Entry(
                            minute,
                            "CallOutOfficers",
                            "{%s, \"wave\": \"%s\", \"means\": \"PHONE\", \"officers\": [%s]}"
                                    .formatted(
                                            of,
                                            called.getFirst().wave,
                                            listed(called, o -> quoted(o.code)))));
        }
        var answered = officers.stream().filter(o -> o.expected.containsKey(minute)).toList();
        if (!answered.isEmpty()) {
            entries.add(
                    new Entry(
                            minute,
                            "RecordReplies",
                            "{%s, \"replies\": [%s]}"
                                    .formatted(of, listed(answered, o -> reply(o, minute)))));
        }
        var there = officers.stream().filter(o -> o.arrived == minute).toList();
        var parked = carriers.stream().filter(c -> c.arrived == minute).toList();
        var counted = countedConstables.get(minute);
        if (!there.isEmpty() || !parked.isEmpty() || counted != null) {
            var arrived = new StringBuilder(of);
            if (!there.isEmpty()) {
                arrived.append(
                        ", \"officers\": [%s]".formatted(listed(there, o -> quoted(o.code))));
            }
            if (!parked.isEmpty()) {
                arrived.append(
                        ", \"carriers\": [%s]".formatted(listed(parked, c -> quoted(c.code))));
            }
            if (counted != null) {
                arrived.append(", \"headcount\": {\"constables\": %d}".formatted(counted));
            }
            entries.add(new Entry(minute, "RecordArrivals", "{" + arrived + "}"));
        }
        return entries.stream();
    }

    private static String declaration(Carrier carrier, int minute) {
        boolean fit = Boolean.TRUE.equals(carrier.declared.get(minute));
        return "{\"carrier\": \"%s\", \"location\": \"Bournville\", \"fit\": %s%s}"
                .formatted(carrier.code, fit, fit ? "" : ", \"defect\": \"Brakes\"");
    }

    private static String reply(Officer officer, int minute) {
        int expected = officer.expected.getOrDefault(minute, -1);
        return expected < 0
                ? "{\"officer\": \"%s\", \"answer\": \"NOT_COMING\", \"reason\": \"Ill\"}"
                        .formatted(officer.code)
                : "{\"officer\": \"%s\", \"answer\": \"COMING\", \"expectedAt\": \"%s\"}"
                        .formatted(officer.code, at(expected));
    }

    private static <T> String listed(List<T> all, Function<T, String> each) {
        return all.stream().map(each).collect(Collectors.joining(","));
    }

    private static String quoted(String code) {
        return "\"" + code + "\"";
    }

    /** It is on record from now on. */
    void typed(Entry entry) {
        typed.add(entry.what());
    }

    /** Whether it happened by a minute, and somebody has typed it in. */
    boolean isOnRecord(String command, int minute, int by) {
        return minute <= by && typed.contains(command + " " + minute);
    }
}
