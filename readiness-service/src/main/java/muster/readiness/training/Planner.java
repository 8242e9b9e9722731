package muster.readiness.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import muster.contract.CourseId;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.OfficerReaccredited;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Component;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.Formation;
import muster.contract.deployment.Formation.Pool;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.Policies;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerHistory;
import muster.readiness.course.Course;
import muster.readiness.training.Candidate.Gain;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a force. Deployable is what counts on the day: absences pass. */
final class Planner {

    /** What is known. */
    record Known(
            ForceId force,
            Collection<OfficerHistory> officers,
            Extensions extensions,
            Policies policies,
            List<Course> courses,
            @Nullable RequirementSet requirement) {}

    private final Known known;
    private final LocalDate today;
    private final LocalDate by;
    private final List<Course> ahead;

    private Planner(Known known, LocalDate today, LocalDate by) {
        this.known = known;
        this.today = today;
        this.by = by;
        this.ahead =
                known.courses().stream()
                        .filter(course -> course.cancelled() == null && !course.to().isAfter(by))
                        .sorted(Comparator.comparing(Course::to))
                        .toList();
    }

    static Plan plan(Known known, LocalDate today, LocalDate by) {
        return new Planner(known, today, by).plan();
    }

    private Plan plan() {
        var plain = known.officers().stream().filter(this::counts).toList();
        var booked = plain.stream().map(this::withBookedCourses).toList();
        var free = new LinkedHashMap<CourseId, Course>();
        ahead.stream()
                .filter(c -> c.from().isAfter(today) && c.free() > 0 && c.admits(known.force()))
                .forEach(c -> free.put(c.course(), c));
        var lacking = booked.stream().map(o -> candidate(o, free.values())).toList();
        var candidates =
                lacking.stream()
                        .filter(Objects::nonNull)
                        .filter(c -> !c.courses().isEmpty())
                        .sorted(Candidate.SOONEST)
                        .toList();
        var places =
                free.values().stream()
                        .collect(
                                Collectors.toMap(
                                        Course::course,
                                        Course::free,
                                        (a, _) -> a,
                                        LinkedHashMap::new));
        var have = deployable(booked);
        var best = Assignment.best(have, candidates, places);
        var planned = planned(booked, best, free);
        var without = lacking.stream().filter(Objects::nonNull).filter(c -> c.courses().isEmpty());
        var hopeless =
                without.filter(c -> c.gain() != Gain.DRIVER)
                        .collect(
                                Collectors.partitioningBy(
                                        c -> reachable(c, free.values()), Collectors.counting()));
        var requirement = known.requirement();
        return new Plan(
                known.force(),
                by,
                Plan.Strength.of(deployable(plain)),
                Plan.Strength.of(have),
                Plan.Strength.of(deployable(planned)),
                requirement == null
                        ? null
                        : Math.ceilDiv(requirement.serials(), Formation.SERIALS_PER_PSU),
                steps(have, best, free),
                reach(trained(plain), trained(booked), trained(planned)),
                hopeless.getOrDefault(true, 0L).intValue(),
                hopeless.getOrDefault(false, 0L).intValue());
    }

    private boolean counts(OfficerHistory officer) {
        var rank = officer.rankOn(by);
        return known.force().equals(officer.forceOn(by)) && rank != null && rank.servesInPsu();
    }

    /** As if everybody booked passed on the last day: a hope, and never what is deployed by. */
    private OfficerHistory withBookedCourses(OfficerHistory officer) {
        var id = code(officer);
        var passed = officer;
        for (var course : ahead) {
            boolean expected = !course.to().isBefore(today) && course.awaited().contains(id);
            passed = expected ? passed(passed, course) : passed;
        }
        return passed;
    }

    private OfficerHistory passed(OfficerHistory officer, Course course) {
        var passed = officer;
        for (var skill : course.skills()) {
            passed =
                    passed.evolve(
                            new OfficerReaccredited(
                                    code(officer),
                                    known.force(),
                                    skill,
                                    course.to(),
                                    known.policies().expiryOf(skill, course.to(), known.force())));
        }
        return passed;
    }

    /** Null where the officer counts in full already. */
    private @Nullable Candidate candidate(OfficerHistory officer, Collection<Course> free) {
        boolean isDeployable = isDeployable(officer);
        var rank = Objects.requireNonNull(officer.rankOn(by));
        boolean drives = inDate(officer, Skill.CARRIER_DRIVER);
        if (isDeployable && (rank != Rank.CONSTABLE || drives)) {
            return null;
        }
        var missing =
                isDeployable
                        ? List.of(Skill.CARRIER_DRIVER)
                        : Skill.MANDATORY.stream().filter(s -> !inDate(officer, s)).toList();
        return new Candidate(
                code(officer),
                rank,
                gain(rank, isDeployable, drives),
                missing,
                lapse(officer, missing),
                free.stream()
                        .filter(course -> mayGo(officer, course))
                        .filter(course -> brings(officer, course, missing))
                        .map(Course::course)
                        .collect(Collectors.toSet()));
    }

    private static Gain gain(Rank rank, boolean isDeployable, boolean drives) {
        if (rank != Rank.CONSTABLE) {
            return rank == Rank.SERGEANT ? Gain.SERGEANT : Gain.INSPECTOR;
        }
        return isDeployable ? Gain.DRIVER : drives ? Gain.DRIVING_CONSTABLE : Gain.CONSTABLE;
    }

    private boolean brings(OfficerHistory officer, Course course, List<Skill> missing) {
        boolean touches =
                missing.stream()
                        .allMatch(skill ->
                                course.skills().stream().anyMatch(skill.servedBy()::contains));
        if (!touches) {
            return false;
        }
        var passed = passed(officer, course);
        return missing.stream().allMatch(skill -> inDate(passed, skill));
    }

    /** Of the force and rank, and neither on another course nor deployed on its days. */
    private boolean mayGo(OfficerHistory officer, Course course) {
        var rank = officer.rankOn(course.from());
        boolean onAnother =
                officer.abstractions().stream()
                        .filter(absence -> absence.kind() == AbstractionKind.COURSE)
                        .flatMap(absence -> absence.days().stream())
                        .anyMatch(course.days()::overlaps);
        return rank != null
                && course.admits(rank)
                && known.force().equals(officer.forceOn(course.from()))
                && !course.hasBooked(code(officer))
                && !onAnother
                && DeployGuard.alreadyDeployed(
                                officer,
                                Days.start(course.from()),
                                Days.start(course.to().plusDays(1)),
                                false)
                        .isEmpty();
    }

    private boolean reachable(Candidate candidate, Collection<Course> free) {
        return candidate.missing().stream()
                .allMatch(skill ->
                        free.stream()
                                .filter(course -> course.admits(candidate.rank()))
                                .flatMap(course -> course.skills().stream())
                                .anyMatch(skill.servedBy()::contains));
    }

    private @Nullable LocalDate lapse(OfficerHistory officer, List<Skill> missing) {
        return missing.stream()
                .map(skill -> officer.inDate(skill, known.extensions()).ranges())
                .filter(ranges -> !ranges.isEmpty())
                .map(ranges -> ranges.getLast().last())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<OfficerHistory> planned(
            List<OfficerHistory> officers, Assignment best, Map<CourseId, Course> free) {
        var goes = new HashMap<OfficerId, Course>();
        best.chosen()
                .forEach((candidate, course) ->
                        goes.put(candidate.officer(), Objects.requireNonNull(free.get(course))));
        return officers.stream()
                .map(officer -> {
                    var course = goes.get(code(officer));
                    return course == null ? officer : passed(officer, course);
                })
                .toList();
    }

    /** Each step takes of the assignment what one PSU more needs, who lapses soonest first. */
    private static List<Plan.Step> steps(Pool have, Assignment best, Map<CourseId, Course> free) {
        var steps = new ArrayList<Plan.Step>();
        var rest = new ArrayList<>(best.chosen().keySet());
        var pool = have;
        while (!rest.isEmpty()) {
            var before = Plan.Strength.of(pool);
            var bookings = new ArrayList<Plan.Booking>();
            for (var next = next(pool, before.psus() + 1, rest);
                    next != null;
                    next = next(pool, before.psus() + 1, rest)) {
                rest.remove(next);
                pool = plus(pool, next.gain());
                bookings.add(booking(next, best, free));
            }
            steps.add(
                    new Plan.Step(
                            Plan.Strength.of(pool).psus(),
                            before.limitingFactor(),
                            List.copyOf(bookings)));
        }
        return List.copyOf(steps);
    }

    /** The limiting ranks first: inspectors, sergeants, drivers, constables. */
    private static @Nullable Candidate next(Pool pool, int psus, List<Candidate> rest) {
        int drivers = Assignment.lacking(psus, Component.DRIVERS, pool.drivers());
        int constables = Assignment.lacking(psus, Component.CONSTABLES, pool.constables());
        var wanted = new EnumMap<Gain, Integer>(Gain.class);
        wanted.put(
                Gain.INSPECTOR, Assignment.lacking(psus, Component.INSPECTORS, pool.inspectors()));
        wanted.put(Gain.SERGEANT, Assignment.lacking(psus, Component.SERGEANTS, pool.sergeants()));
        wanted.put(Gain.DRIVING_CONSTABLE, Math.max(drivers, constables));
        wanted.put(Gain.DRIVER, drivers);
        wanted.put(Gain.CONSTABLE, constables);
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .flatMap(entry -> rest.stream().filter(c -> c.gain() == entry.getKey()).limit(1))
                .min(Comparator.comparingInt(c -> urgency(c.gain())))
                .orElse(null);
    }

    private static int urgency(Gain gain) {
        return switch (gain) {
            case INSPECTOR -> 0;
            case SERGEANT -> 1;
            case DRIVING_CONSTABLE -> 2;
            case DRIVER -> 3;
            case CONSTABLE -> 4;
        };
    }

    private static Plan.Booking booking(
            Candidate candidate, Assignment best, Map<CourseId, Course> free) {
        var course =
                Objects.requireNonNull(
                        free.get(Objects.requireNonNull(best.chosen().get(candidate))));
        return new Plan.Booking(
                candidate.officer(),
                candidate.rank(),
                course.course(),
                course.from(),
                course.to(),
                adds(candidate.gain()),
                candidate.missing(),
                candidate.lapsesOn(),
                candidate.courses().size() - 1);
    }

    private static List<Component> adds(Gain gain) {
        return switch (gain) {
            case INSPECTOR -> List.of(Component.INSPECTORS);
            case SERGEANT -> List.of(Component.SERGEANTS);
            case CONSTABLE -> List.of(Component.CONSTABLES);
            case DRIVING_CONSTABLE -> List.of(Component.CONSTABLES, Component.DRIVERS);
            case DRIVER -> List.of(Component.DRIVERS);
        };
    }

    private static Pool plus(Pool pool, Gain gain) {
        var adds = adds(gain);
        return new Pool(
                pool.inspectors() + (adds.contains(Component.INSPECTORS) ? 1 : 0),
                pool.sergeants() + (adds.contains(Component.SERGEANTS) ? 1 : 0),
                pool.constables() + (adds.contains(Component.CONSTABLES) ? 1 : 0),
                pool.drivers() + (adds.contains(Component.DRIVERS) ? 1 : 0));
    }

    private List<Plan.Reach> reach(Pool plain, Pool booked, Pool planned) {
        var requirement = known.requirement();
        if (requirement == null) {
            return List.of();
        }
        var targets = requirement.targets();
        return List.of(
                reach(
                        Component.INSPECTORS,
                        targets.inspectors(),
                        plain.inspectors(),
                        booked.inspectors(),
                        planned.inspectors()),
                reach(
                        Component.SERGEANTS,
                        targets.sergeants(),
                        plain.sergeants(),
                        booked.sergeants(),
                        planned.sergeants()),
                reach(
                        Component.CONSTABLES,
                        targets.constables(),
                        plain.constables(),
                        booked.constables(),
                        planned.constables()));
    }

    private static Plan.Reach reach(
            Component component, int target, int plain, int booked, int planned) {
        return new Plan.Reach(
                component, target, plain, booked, planned, Math.max(0, target - planned));
    }

    private Pool deployable(Collection<OfficerHistory> officers) {
        return pool(officers.stream().filter(this::isDeployable).toList());
    }

    private Pool trained(Collection<OfficerHistory> officers) {
        return pool(officers.stream().filter(o -> inDate(o, Skill.PUBLIC_ORDER_LEVEL_2)).toList());
    }

    private Pool pool(List<OfficerHistory> officers) {
        int constables = of(officers, Rank.CONSTABLE);
        int drivers =
                of(
                        officers.stream().filter(o -> inDate(o, Skill.CARRIER_DRIVER)).toList(),
                        Rank.CONSTABLE);
        return new Pool(
                of(officers, Rank.INSPECTOR), of(officers, Rank.SERGEANT), constables, drivers);
    }

    private int of(List<OfficerHistory> officers, Rank rank) {
        return (int) officers.stream().filter(o -> o.rankOn(by) == rank).count();
    }

    private boolean isDeployable(OfficerHistory officer) {
        return Skill.MANDATORY.stream().allMatch(skill -> inDate(officer, skill));
    }

    private boolean inDate(OfficerHistory officer, Skill skill) {
        return officer.inDate(skill, known.extensions()).contains(by);
    }

    private static OfficerId code(OfficerHistory officer) {
        return Objects.requireNonNull(officer.registration()).officer();
    }
}
