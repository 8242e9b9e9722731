package muster.readiness.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.officer.OfficerHistory;
import muster.contract.reminder.Matter;
import muster.contract.reminder.ReminderKind;

/**
 * The skills of an officer that will lapse: held in date until their expiry, and not renewed. A
 * skill that was withdrawn does not lapse, nor does one of somebody who will have left by then.
 */
final class OfficerMatters {

    private OfficerMatters() {}

    static List<Matter> of(OfficerHistory officer, Extensions extensions) {
        var registration = officer.registration();
        if (registration == null) {
            return List.of();
        }
        var matters = new ArrayList<Matter>();
        for (var skill : held(officer)) {
            for (var days : officer.inDate(skill, extensions).ranges()) {
                var force = officer.forceOn(days.last());
                if (force != null && expires(officer, skill, extensions, days)) {
                    matters.add(
                            new Matter(
                                    ReminderKind.LAPSE,
                                    force,
                                    registration.officer().value(),
                                    skill,
                                    Days.start(days.last()),
                                    false));
                }
            }
        }
        return List.copyOf(matters);
    }

    private static Set<Skill> held(OfficerHistory officer) {
        var held = new TreeSet<Skill>();
        officer.awards().forEach(award -> held.add(award.skill()));
        return held;
    }

    /** Whether the days end by an expiry, not by a withdrawal. */
    private static boolean expires(
            OfficerHistory officer, Skill skill, Extensions extensions, DayRange days) {
        return officer.awards().stream()
                .filter(award -> skill.servedBy().contains(award.skill()))
                .anyMatch(award ->
                        officer.expiryOf(award, extensions).on().equals(days.last())
                                && officer.daysOf(award, extensions)
                                        .filter(d -> d.last().equals(days.last()))
                                        .isPresent());
    }
}
