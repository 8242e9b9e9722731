package muster.readiness.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import muster.contract.Days;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.DeploymentEvents;
import muster.contract.officer.OfficerEvents;
import muster.contract.officer.OfficerHistory;
import muster.contract.reminder.ReminderEvents.ReminderPolicySet;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.contract.reminder.ReminderKind;
import muster.readiness.Histories;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is due at random moments, against a model that knows no lists: it looks at every officer,
 * skill and day, and at every deployment, each time it is asked.
 */
class DueProperties {

    private static final int LATEST_DAYS = 31;
    private static final int FURTHEST_DAYS = 100;
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    /** The model's memory: everything that happened. */
    private static final class Model {

        private final Map<OfficerId, OfficerHistory> officers = new LinkedHashMap<>();
        private final Map<String, List<DeploymentEvents>> deployments = new HashMap<>();
        private final Set<String> raised = new HashSet<>();
        private final Map<ForceId, List<Integer>> times = new HashMap<>();
        private Extensions extensions = Extensions.NONE;

        void take(Event event) {
            switch (event) {
                case OfficerEvents e -> evolve(e.officer(), e);
                case AccreditationEvents.Awarded e -> evolve(e.officer(), e);
                case AccreditationEvents.AccreditationWithdrawn e -> evolve(e.officer(), e);
                case AccreditationEvents.AccreditationCorrected e -> evolve(e.officer(), e);
                case AccreditationEvents e -> extensions = extensions.evolve(e);
                case DeploymentEvents e ->
                        deployments
                                .computeIfAbsent(e.deployment().value(), _ -> new ArrayList<>())
                                .add(e);
                case ReminderRaised e ->
                        raised.add(
                                told(e.kind(), e.subject(), e.skill(), Days.of(e.at()), e.time()));
                case ReminderPolicySet e -> times.put(e.force(), e.times());
                default -> {}
            }
        }

        private void evolve(OfficerId officer, Event event) {
            officers.merge(
                    officer,
                    OfficerHistory.UNKNOWN.evolve(event),
                    (before, _) -> before.evolve(event));
        }

        /** Due at noon of a day, London, not raised and not overtaken. */
        Set<String> due(LocalDate today) {
            var due = new TreeSet<String>();
            officers.forEach((officer, history) -> {
                for (var skill : Skill.values()) {
                    lapses(officer, history, skill, today, due);
                }
            });
            deployments.forEach((code, story) -> releases(code, story, today, due));
            due.removeAll(raised);
            return due;
        }

        private void lapses(
                OfficerId officer,
                OfficerHistory history,
                Skill skill,
                LocalDate today,
                Set<String> due) {
            if (history.registration() == null
                    || history.awards().stream().noneMatch(a -> a.skill() == skill)) {
                return;
            }
            for (int ahead = -LATEST_DAYS; ahead <= FURTHEST_DAYS; ahead++) {
                var day = today.plusDays(ahead);
                var force = history.forceOn(day);
                if (force == null || !lastDay(history, skill, day)) {
                    continue;
                }
                Integer now = null;
                for (int time : times.getOrDefault(force, List.of(60, 30, 7))) {
                    if (!day.minusDays(time).isAfter(today) && (now == null || time < now)) {
                        now = time;
                    }
                }
                if (now != null
                        && ChronoUnit.DAYS.between(day.minusDays(now), today) < LATEST_DAYS) {
                    due.add(told(ReminderKind.LAPSE, officer.value(), skill, day, now));
                }
            }
        }

        private boolean lastDay(OfficerHistory history, Skill skill, LocalDate day) {
            boolean expiresToday = false;
            for (var award : history.awards()) {
                if (!skill.servedBy().contains(award.skill())) {
                    continue;
                }
                var expiry = history.expiryOf(award, extensions).on();
                var last = expiry;
                if (award.withdrawnOn() != null && !award.withdrawnOn().isAfter(last)) {
                    last = award.withdrawnOn().minusDays(1);
                }
                var tomorrow = day.plusDays(1);
                if (!award.awardedOn().isAfter(tomorrow) && !last.isBefore(tomorrow)) {
                    return false;
                }
                expiresToday |=
                        expiry.equals(day) && last.equals(day) && !award.awardedOn().isAfter(day);
            }
            return expiresToday;
        }

        private static void releases(
                String code, List<DeploymentEvents> story, LocalDate today, Set<String> due) {
            var noon = noon(today);
            var ends = new HashMap<OfficerId, Instant>();
            var away = new HashMap<OfficerId, Instant>();
            DeploymentEvents.OfficersDeployed sent = null;
            for (var event : story) {
                switch (event) {
                    case DeploymentEvents.OfficersDeployed e -> {
                        sent = e;
                        e.officers().forEach(o -> ends.put(o, e.to()));
                        away.putAll(ends);
                    }
                    case DeploymentEvents.DeploymentExtended e ->
                            e.officers()
                                    .forEach(o -> {
                                        ends.computeIfPresent(o, (_, _) -> e.to());
                                        away.computeIfPresent(o, (_, _) -> e.to());
                                    });
                    case DeploymentEvents.OfficersReleased e -> e.officers().forEach(ends::remove);
                    case DeploymentEvents.OfficersReturned e ->
                            e.officers()
                                    .forEach(o -> {
                                        ends.remove(o);
                                        away.remove(o);
                                    });
                    case DeploymentEvents.DeploymentCancelled _ -> {
                        return;
                    }
                    default -> {}
                }
            }
            for (var end : new TreeSet<>(ends.values())) {
                var dueAt = end.minus(Duration.ofHours(2));
                if (!dueAt.isAfter(noon) && dueAt.plus(Duration.ofDays(31)).isAfter(noon)) {
                    due.add(told(ReminderKind.RELEASE_DUE, code, null, Days.of(end), 120));
                }
            }
            if (sent == null || sent.hostForce().equals(sent.donorForce())) {
                return;
            }
            var weeks = Days.of(sent.from()).plusWeeks(8);
            var dueOn = weeks.minusDays(7);
            boolean longer =
                    away.values().stream().anyMatch(end -> !end.isBefore(Days.start(weeks)));
            if (longer
                    && !sent.exercise()
                    && !dueOn.isAfter(today)
                    && noon.isBefore(Days.start(dueOn).plus(Duration.ofDays(31)))) {
                due.add(told(ReminderKind.AID_NEARING_EIGHT_WEEKS, code, null, weeks, 7));
            }
        }

        private static String told(
                ReminderKind kind,
                String subject,
                @org.jspecify.annotations.Nullable Skill skill,
                LocalDate at,
                int time) {
            return kind + " " + subject + " " + skill + " " + at + " " + time;
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Days.LONDON).toInstant();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whatIsDueIsWhatTheModelFindsByLookingAtEverything(long seed) {
        var random = new Random(seed);
        var model = new Model();
        var view = new MemoryView(new ReminderView());
        int found = 0;
        var batch = new ArrayList<Event>();
        for (var event : Histories.of(seed, 500)) {
            batch.add(event);
            if (random.nextInt(60) == 0) {
                batch.add(
                        new ReminderPolicySet(
                                ReminderKind.LAPSE,
                                List.of(40 + random.nextInt(30), random.nextInt(14)),
                                LocalDate.of(1900, 1, 1),
                                new ForceId(random.nextBoolean() ? "WMP" : "MPS")));
            }
            if (random.nextInt(12) == 0) {
                view.fold(batch);
                batch.forEach(model::take);
                batch.clear();
                var today = START.plusDays(random.nextInt(1_100));
                var due = due(view, today);
                assertThat(due.keySet())
                        .as("seed " + seed + ", on " + today)
                        .isEqualTo(model.due(today));
                found += due.size();
                due.values().stream()
                        .filter(_ -> random.nextBoolean())
                        .forEach(row -> batch.add(DueProjectionTest.raised(row)));
            }
        }
        assertThat(found).as("reminders that were due").isGreaterThan(40);
        assertThat(new HashSet<>(view.all(Reminder.REMINDERS).values()).size())
                .as("reminders raised")
                .isGreaterThan(10);
    }

    private static Map<String, Row.OfDue> due(MemoryView view, LocalDate today) {
        var due = new LinkedHashMap<String, Row.OfDue>();
        var noon = noon(today);
        for (var item : new Due(view.snapshot(), noon, noon, null, null).page("", 10_000).items()) {
            var row = (Row.OfDue) item;
            var told =
                    Model.told(
                            row.kind(), row.subject(), row.skill(), Days.of(row.at()), row.time());
            assertThat(due.put(told, row)).as(told + " is due twice").isNull();
        }
        return new java.util.TreeMap<>(due);
    }
}
