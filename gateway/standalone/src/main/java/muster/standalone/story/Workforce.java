package muster.standalone.story;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.accreditation.AccreditationCommands.ReaccreditOfficer;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerCommands.AbstractOfficer;
import muster.contract.officer.OfficerCommands.PromoteOfficer;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.officer.OfficerCommands.RetireOfficer;
import muster.contract.officer.OfficerCommands.TransferOfficer;
import muster.contract.officer.Personal;

/**
 * Officers who never were, so many and so trained that West Midlands reads as the papers say: 90%
 * of 1326 at the end of January 2022 (2022 p36), constables and sergeants just under 90% at the end
 * of January 2024 (2024 p124), inspectors fewer (2024 p126), all renewed until the story ends.
 */
final class Workforce {

    /** How many of a rank, and how many of them were out of date at the end of two Januaries. */
    private record Strength(Rank rank, int first, int officers, int lapsed2022, int lapsed2024) {}

    private static final List<Strength> WEST_MIDLANDS =
            List.of(
                    new Strength(Rank.CONSTABLE, 1001, 1040, 32, 45),
                    new Strength(Rank.SERGEANT, 4001, 150, 5, 8),
                    new Strength(Rank.INSPECTOR, 6001, 44, 4, 6));

    private static final LocalDate FIRST_COURSES = LocalDate.of(2019, 3, 1);
    private static final LocalDate COURSES_ELSEWHERE = LocalDate.of(2023, 6, 1);
    private static final LocalDate JANUARY_2022 = LocalDate.of(2022, 1, 31);
    private static final LocalDate JANUARY_2024 = LocalDate.of(2024, 1, 31);
    private static final LocalDate HALTED = LocalDate.of(2020, 3, 1);
    private static final LocalDate RESTARTED = LocalDate.of(2020, 9, 30);
    private static final int DAYS_IN_YEAR = 365;
    private static final int EVERY_SIXTH_DRIVES = 6;
    private static final int MOST_DAYS_EARLY = 25;
    private static final int PSUS_ELSEWHERE = 4;
    private static final int DRIVER_YEARS = 3;

    private final Timeline story;
    private final LocalDate end;
    private final Set<OfficerId> lapsing2022 = new HashSet<>();
    private final Set<OfficerId> lapsing2024 = new HashSet<>();
    private final Set<OfficerId> withoutFirstAid2024 = new HashSet<>();

    Workforce(Timeline story, LocalDate end) {
        this.story = story;
        this.end = end;
    }

    void tell() {
        for (var strength : WEST_MIDLANDS) {
            for (int i = 0; i < strength.officers(); i++) {
                var officer = officer(Papers.WMP, strength.first() + i);
                if (i < strength.lapsed2022()) {
                    lapsing2022.add(officer);
                }
                if (i >= strength.lapsed2022() && i < 2 * strength.lapsed2022()) {
                    withoutFirstAid2024.add(officer);
                }
                // the last ones, so that nobody is out of date at both times
                if (i >= strength.officers() - strength.lapsed2024()) {
                    lapsing2024.add(officer);
                }
                join(officer, Papers.WMP, strength.rank(), i, FIRST_COURSES);
            }
        }
        for (var force : Papers.others()) {
            elsewhere(force);
        }
        careers();
        absences();
    }

    static OfficerId officer(ForceId force, int collarNumber) {
        return new OfficerId(force + "-" + collarNumber);
    }

    private void elsewhere(ForceId force) {
        for (int i = 0; i < PSUS_ELSEWHERE * 22; i++) {
            join(officer(force, 1001 + i), force, Rank.CONSTABLE, i, COURSES_ELSEWHERE);
        }
        for (int i = 0; i < PSUS_ELSEWHERE * 3 + 1; i++) {
            join(officer(force, 4001 + i), force, Rank.SERGEANT, i, COURSES_ELSEWHERE);
        }
        for (int i = 0; i < PSUS_ELSEWHERE + 1; i++) {
            join(officer(force, 6001 + i), force, Rank.INSPECTOR, i, COURSES_ELSEWHERE);
        }
    }

    private void join(OfficerId officer, ForceId force, Rank rank, int number, LocalDate courses) {
        var personal =
                rank == Rank.INSPECTOR
                        ? new Personal("Fictitious Inspector " + number, "07700 900000", null)
                        : null;
        story.on(courses.minusDays(1), new RegisterOfficer(officer, force, rank, personal));
        for (var skill : Skill.MANDATORY) {
            train(officer, skill, courses);
        }
        if (rank == Rank.CONSTABLE && number % EVERY_SIXTH_DRIVES == 0) {
            drive(officer, courses.plusDays(chance(officer, Skill.CARRIER_DRIVER).nextInt(60)));
        }
    }

    private void train(OfficerId officer, Skill skill, LocalDate courses) {
        var chance = chance(officer, skill);
        var first = courses.plusDays(chance.nextInt(DAYS_IN_YEAR - 20));
        story.on(first, new AccreditOfficer(officer, skill, first, null));
        var expiry = extended(first.plusYears(1));
        while (expiry.isBefore(end.plusYears(1))) {
            var renewed = renewal(officer, skill, expiry, chance.nextInt(MOST_DAYS_EARLY));
            if (renewed.isAfter(end)) {
                return;
            }
            story.on(renewed, new ReaccreditOfficer(officer, skill, renewed, null));
            expiry = renewed.plusYears(1);
        }
    }

    // a few days before the expiry, but for those who were out of date when the papers were written
    private LocalDate renewal(OfficerId officer, Skill skill, LocalDate expiry, int daysEarly) {
        if (falls(expiry, JANUARY_2022) && isLate(officer, skill, lapsing2022)) {
            return JANUARY_2022.plusDays(7 + daysEarly);
        }
        boolean late =
                isLate(officer, skill, lapsing2024)
                        || (skill == Skill.FIRST_AID && withoutFirstAid2024.contains(officer));
        if (falls(expiry, JANUARY_2024) && late) {
            return JANUARY_2024.plusDays(7 + daysEarly);
        }
        return expiry.minusDays(daysEarly);
    }

    private static boolean isLate(OfficerId officer, Skill skill, Set<OfficerId> lapsing) {
        return skill == Skill.PUBLIC_ORDER_LEVEL_2 && lapsing.contains(officer);
    }

    private static boolean falls(LocalDate expiry, LocalDate inTheYearBefore) {
        return expiry.isBefore(inTheYearBefore) && expiry.isAfter(inTheYearBefore.minusYears(1));
    }

    // of the officer and the skill alone, so that a story told later begins the same
    private static Random chance(OfficerId officer, Skill skill) {
        return new Random(31L * officer.value().hashCode() + skill.name().hashCode());
    }

    private static LocalDate extended(LocalDate expiry) {
        return expiry.isBefore(HALTED) || expiry.isAfter(RESTARTED) ? expiry : expiry.plusMonths(6);
    }

    private void drive(OfficerId officer, LocalDate first) {
        story.on(first, new AccreditOfficer(officer, Skill.CARRIER_DRIVER, first, null));
        var renewed = first.plusYears(DRIVER_YEARS).minusDays(1);
        while (!renewed.isAfter(end)) {
            story.on(renewed, new ReaccreditOfficer(officer, Skill.CARRIER_DRIVER, renewed, null));
            renewed = renewed.plusYears(DRIVER_YEARS).minusDays(1);
        }
    }

    private void careers() {
        var summer = LocalDate.of(2025, 7, 1);
        story.on(summer, new PromoteOfficer(officer(Papers.WMP, 4140), Rank.INSPECTOR, summer));
        story.on(summer, new PromoteOfficer(officer(Papers.WMP, 1500), Rank.SERGEANT, summer));
        story.on(summer, new TransferOfficer(officer(Papers.WMP, 1501), Papers.STAFFS, summer));
        story.on(summer, new RetireOfficer(officer(Papers.WMP, 1502), summer));
    }

    private void absences() {
        var from = LocalDate.of(2024, 1, 29);
        for (int i = 0; i < 40; i++) {
            leave(officer(Papers.WMP, 1200 + i), from);
        }
        for (int i = 0; i < 4; i++) {
            leave(officer(Papers.WMP, 4050 + i), from);
        }
        leave(officer(Papers.WMP, 6020), from);
    }

    private void leave(OfficerId officer, LocalDate from) {
        story.on(
                from.minusDays(1),
                new AbstractOfficer(officer, AbstractionKind.LEAVE, from, from.plusDays(6)));
    }
}
