package muster.edge.course;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/** Whom to book first, as the service proposes it. */
record Plan(
        String force,
        LocalDate by,
        Strength plain,
        Strength withBooked,
        Strength withPlan,
        @Nullable Integer required,
        List<Step> steps,
        List<Reach> targets,
        int severalCourses,
        int noCourse,
        long upTo,
        Listed.@Nullable Stopped stopped) {

    record Strength(
            int inspectors,
            int sergeants,
            int constables,
            int drivers,
            int psus,
            String limitingFactor) {}

    record Step(int psus, String limitingFactor, List<Booking> bookings) {

        Step {
            bookings = List.copyOf(bookings);
        }

        /** By the course, which is what a command books. */
        public List<Group> groups() {
            return bookings.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Booking::course, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(Group::of)
                    .toList();
        }
    }

    /**
     * Of a step, the places on one course.
     *
     * @param key under which they are booked once
     */
    record Group(String course, List<Booking> bookings, String officers, String key) {

        static Group of(Map.Entry<String, List<Booking>> booked) {
            return new Group(
                    booked.getKey(),
                    List.copyOf(booked.getValue()),
                    booked.getValue().stream()
                            .map(Booking::officer)
                            .collect(Collectors.joining(" ")),
                    UUID.randomUUID().toString());
        }
    }

    record Booking(
            String officer,
            String rank,
            String course,
            LocalDate from,
            LocalDate to,
            List<String> adds,
            List<String> missing,
            @Nullable LocalDate lapsesOn,
            int alternatives) {}

    record Reach(
            String component,
            int target,
            int plain,
            int withBooked,
            int withPlan,
            int stillMissing) {}

    public Plan {
        steps = List.copyOf(steps);
        targets = List.copyOf(targets);
    }
}
