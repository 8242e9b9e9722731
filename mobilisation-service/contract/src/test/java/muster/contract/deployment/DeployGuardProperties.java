package muster.contract.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.Life;
import muster.contract.Skill;
import muster.contract.deployment.Refusal.Kind;
import muster.contract.deployment.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard against a model that goes through the records hour by hour and day by day. */
class DeployGuardProperties {

    // the clocks go forward on 31 March
    private static final LocalDate START = LocalDate.of(2024, 3, 20);
    private static final int SPAN = 24;
    private static final List<Skill> SKILLS =
            List.of(
                    Skill.PUBLIC_ORDER_LEVEL_1,
                    Skill.PUBLIC_ORDER_LEVEL_2,
                    Skill.PUBLIC_ORDER_LEVEL_3,
                    Skill.FIRST_AID,
                    Skill.OFFICER_SAFETY,
                    Skill.FITNESS_TEST);

    static Stream<Long> seeds() {
        return Stream.concat(Stream.of(1L, 2L, 3L, 5L, 8L, 13L, 21L), Stream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theGuardSaysWhatTheRecordsSay(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            var told = new Told(random);
            for (int asked = 0; asked < 5; asked++) {
                var from = told.instant();
                var to = from.plus(1 + random.nextInt(96), ChronoUnit.HOURS);
                boolean exercise = random.nextInt(4) == 0;
                var reasons =
                        DeployGuard.reasons(
                                told.life.history(),
                                told.life.extensions(),
                                new SentAs.InPsus(),
                                Life.WMP,
                                from,
                                to,
                                exercise);
                assertThat(reasons.stream().map(DeployGuardProperties::said).toList())
                        .as("seed %d, round %d, from %s to %s", seed, round, from, to)
                        .containsExactlyInAnyOrderElementsOf(told.expected(from, to, exercise));
            }
        }
    }

    private static String said(Reason reason) {
        return switch (reason.reason()) {
            case LAPSED -> reason.skill() + " lapsed " + reason.expiredOn();
            case LAPSES_DURING -> reason.skill() + " lapses " + reason.expiresOn();
            case WITHDRAWN -> reason.skill() + " withdrawn " + reason.withdrawnOn();
            case NEVER_HELD -> reason.skill() + " never held";
            case NOT_NATIONALLY_DEPLOYABLE -> reason.skill() + " not national";
            case ABSTRACTED -> "absent " + reason.abstraction();
            case ALREADY_DEPLOYED -> "deployed " + reason.deployment();
            case NOT_IN_FORCE -> "not in force but " + reason.force();
            case UNKNOWN -> "unknown";
            case NOT_ADMITTED, ALREADY_BOOKED -> "of a course, not of a deployment";
        };
    }

    private static final class Awarded {
        final Skill skill;
        LocalDate on;
        LocalDate until;
        final int recorded;

        Awarded(Skill skill, LocalDate on, LocalDate until, int recorded) {
            this.skill = skill;
            this.on = on;
            this.until = until;
            this.recorded = recorded;
        }
    }

    private record Withdrawn(Skill skill, LocalDate on, int recorded) {}

    private record Extended(
            int number,
            Skill skill,
            LocalDate from,
            LocalDate to,
            Period period,
            @Nullable List<ForceId> forces) {}

    private record Posted(LocalDate on, @Nullable ForceId force, int recorded) {}

    private static final class Absent {
        final LocalDate from;
        final @Nullable LocalDate to;
        @Nullable LocalDate back;

        Absent(LocalDate from, @Nullable LocalDate to) {
            this.from = from;
            this.to = to;
        }

        boolean is(LocalDate day) {
            return !day.isBefore(from)
                    && (to == null || !day.isAfter(to))
                    && (back == null || day.isBefore(back));
        }
    }

    private static final class Sent {
        final int number;
        final Instant from;
        Instant to;
        final boolean exercise;

        Sent(int number, Instant from, Instant to, boolean exercise) {
            this.number = number;
            this.from = from;
            this.to = to;
            this.exercise = exercise;
        }

        boolean isOut(Instant hour) {
            return !hour.isBefore(from) && hour.isBefore(to);
        }
    }

    /** A life at random, told to the fold and kept as plain records. */
    private static final class Told {

        final Life life = Life.ofConstable();
        final Random random;
        final List<Awarded> awards = new ArrayList<>();
        final List<Withdrawn> withdrawals = new ArrayList<>();
        final List<Extended> extensions = new ArrayList<>();
        final List<Posted> postings = new ArrayList<>();
        final List<Absent> absences = new ArrayList<>();
        final List<Sent> stints = new ArrayList<>();
        int recorded;
        int given;

        Told(Random random) {
            this.random = random;
            for (var skill : SKILLS) {
                if (skill != Skill.PUBLIC_ORDER_LEVEL_3 && random.nextInt(5) > 0) {
                    award(skill, START.minusDays(5), START.plusDays(10 + random.nextInt(30)));
                }
            }
            int events = random.nextInt(16);
            for (int i = 0; i < events; i++) {
                recorded++;
                next();
            }
        }

        private void next() {
            switch (random.nextInt(11)) {
                case 0, 1 -> {
                    var on = day();
                    award(skill(), on, on.plusDays(random.nextInt(15)));
                }
                case 2 -> withdraw();
                case 3 -> correct();
                case 4 -> extend();
                case 5 -> revoke();
                case 6 -> post();
                case 7 -> {
                    var from = day();
                    var to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(4));
                    absences.add(new Absent(from, to));
                    life.absent(from.toString(), to == null ? null : to.toString());
                }
                case 8 -> comeBack();
                case 9 -> send();
                default -> change();
            }
        }

        private void award(Skill skill, LocalDate on, LocalDate until) {
            awards.add(new Awarded(skill, on, until, recorded));
            life.awarded(skill, on.toString(), until.toString());
        }

        private void withdraw() {
            var skill = skill();
            // on or after the first day of every award: what never began has no last day to report
            var on = day();
            for (var award : awards) {
                if (award.skill == skill && award.on.isAfter(on)) {
                    return;
                }
            }
            withdrawals.add(new Withdrawn(skill, on.plusDays(1), recorded));
            life.withdrawn(skill, on.plusDays(1).toString());
        }

        private void correct() {
            if (awards.isEmpty()) {
                return;
            }
            var award = awards.get(random.nextInt(awards.size()));
            var on = award.on;
            boolean alone =
                    awards.stream().filter(a -> a.skill == award.skill && a.on.equals(on)).count()
                            == 1;
            boolean withdrawn =
                    withdrawals.stream()
                            .anyMatch(w -> w.skill == award.skill && w.recorded >= award.recorded);
            if (!alone) {
                return;
            }
            if (random.nextInt(3) == 0) {
                awards.remove(award);
                life.corrected(award.skill, on.toString(), null, null);
            } else {
                // an award that was withdrawn keeps its first day, as above
                award.on = withdrawn ? on : day();
                award.until = award.on.plusDays(random.nextInt(20));
                life.corrected(
                        award.skill, on.toString(), award.on.toString(), award.until.toString());
            }
        }

        private void extend() {
            var from = day();
            var extension =
                    new Extended(
                            ++given,
                            skill(),
                            from,
                            from.plusDays(random.nextInt(10)),
                            Period.ofDays(1 + random.nextInt(12)),
                            switch (random.nextInt(3)) {
                                case 0 -> List.of(Life.WMP);
                                case 1 -> List.of(Life.DCP);
                                default -> null;
                            });
            extensions.add(extension);
            life.extended(
                    extension.number(),
                    extension.skill(),
                    extension.from().toString(),
                    extension.to().toString(),
                    extension.period().toString(),
                    extension.forces());
        }

        private void revoke() {
            if (!extensions.isEmpty()) {
                var extension = extensions.remove(random.nextInt(extensions.size()));
                life.revoked(extension.number());
            }
        }

        private void post() {
            var on = day();
            if (random.nextInt(4) == 0) {
                postings.add(new Posted(on, null, recorded));
                life.retired(on.toString());
            } else {
                var force = random.nextBoolean() ? Life.WMP : Life.DCP;
                postings.add(new Posted(on, force, recorded));
                life.transferred(force, on.toString());
            }
        }

        private void comeBack() {
            if (!absences.isEmpty()) {
                var on = absences.getLast().from.plusDays(random.nextInt(5));
                absences.getLast().back = on;
                life.back(on.toString());
            }
        }

        private void send() {
            var from = instant();
            var to = from.plus(1 + random.nextInt(48), ChronoUnit.HOURS);
            boolean exercise = random.nextInt(3) == 0;
            stints.add(new Sent(++given, from, to, exercise));
            if (exercise) {
                life.exercised(given, from.toString(), to.toString());
            } else {
                life.deployed(given, from.toString(), to.toString());
            }
        }

        private void change() {
            if (stints.isEmpty()) {
                return;
            }
            var stint = stints.get(random.nextInt(stints.size()));
            if (random.nextInt(3) == 0) {
                stints.remove(stint);
                life.cancelled(stint.number);
            } else {
                // nothing else happens to one who is home
                stint.to = stint.from.plus(1 + random.nextInt(72), ChronoUnit.HOURS);
                life.returned(stint.number, stint.to.toString());
            }
        }

        List<String> expected(Instant from, Instant to, boolean exercise) {
            var days = new TreeSet<LocalDate>();
            for (var hour = from; hour.isBefore(to); hour = hour.plus(1, ChronoUnit.HOURS)) {
                days.add(hour.atZone(Days.LONDON).toLocalDate());
            }
            var expected = new ArrayList<String>();
            for (var skill : Skill.MANDATORY) {
                missing(skill, days, expected);
            }
            for (int i = 0; i < absences.size(); i++) {
                if (days.stream().anyMatch(absences.get(i)::is)) {
                    expected.add("absent " + Life.OFFICER + "-A" + (i + 1));
                }
            }
            for (var stint : stints) {
                boolean meets = false;
                for (var hour = from; hour.isBefore(to); hour = hour.plus(1, ChronoUnit.HOURS)) {
                    meets |= stint.isOut(hour);
                }
                if (meets && stint.exercise == exercise) {
                    expected.add("deployed " + Life.deployment(stint.number));
                }
            }
            for (var day : days) {
                var force = forceOn(day);
                if (!Life.WMP.equals(force)) {
                    expected.add("not in force but " + force);
                    break;
                }
            }
            return expected;
        }

        private void missing(Skill skill, Set<LocalDate> days, List<String> expected) {
            var serving = skill.servedBy();
            LocalDate before = null;
            for (var day : days) {
                if (!holds(serving, day)) {
                    expected.add(
                            skill
                                    + " "
                                    + (before == null
                                            ? notAtStart(serving, day)
                                            : ends(serving, before, Kind.LAPSES_DURING)));
                    return;
                }
                before = day;
            }
        }

        private String notAtStart(Set<Skill> serving, LocalDate start) {
            for (var day = start; day.isAfter(START.minusDays(400)); day = day.minusDays(1)) {
                if (holds(serving, day)) {
                    return ends(serving, day, Kind.LAPSED);
                }
            }
            return "never held";
        }

        private String ends(Set<Skill> serving, LocalDate last, Kind otherwise) {
            boolean expires =
                    awards.stream()
                            .anyMatch(a ->
                                    serving.contains(a.skill)
                                            && holds(a, last)
                                            && expiry(a).equals(last));
            if (!expires) {
                return "withdrawn " + last.plusDays(1);
            }
            return (otherwise == Kind.LAPSED ? "lapsed " : "lapses ") + last;
        }

        private boolean holds(Set<Skill> serving, LocalDate day) {
            return awards.stream().anyMatch(a -> serving.contains(a.skill) && holds(a, day));
        }

        private boolean holds(Awarded award, LocalDate day) {
            return !day.isBefore(award.on)
                    && !day.isAfter(expiry(award))
                    && withdrawals.stream()
                            .noneMatch(w ->
                                    w.skill() == award.skill
                                            && w.recorded() >= award.recorded
                                            && !w.on().isAfter(day));
        }

        private LocalDate expiry(Awarded award) {
            var latest = award.until;
            for (var extension : extensions) {
                var force = forceOn(award.until);
                boolean reaches =
                        extension.skill() == award.skill
                                && !award.until.isBefore(extension.from())
                                && !award.until.isAfter(extension.to())
                                && (extension.forces() == null
                                        || (force != null && extension.forces().contains(force)));
                if (reaches && award.until.plus(extension.period()).isAfter(latest)) {
                    latest = award.until.plus(extension.period());
                }
            }
            return latest;
        }

        private @Nullable ForceId forceOn(LocalDate day) {
            Posted latest = null;
            for (var posted : postings) {
                boolean later =
                        latest == null
                                || posted.on().isAfter(latest.on())
                                || (posted.on().equals(latest.on())
                                        && posted.recorded() > latest.recorded());
                if (!posted.on().isAfter(day) && later) {
                    latest = posted;
                }
            }
            return latest == null ? Life.WMP : latest.force();
        }

        private Skill skill() {
            return SKILLS.get(random.nextInt(SKILLS.size()));
        }

        private LocalDate day() {
            return START.plusDays(random.nextInt(SPAN));
        }

        Instant instant() {
            return START.atStartOfDay(Days.LONDON)
                    .toInstant()
                    .plus(random.nextInt(SPAN * 24), ChronoUnit.HOURS);
        }
    }
}
