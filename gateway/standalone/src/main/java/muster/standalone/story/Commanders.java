package muster.standalone.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import muster.contract.Days;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.rota.CommandRole;
import muster.contract.rota.RotaCommands.RosterCommander;

/**
 * The command rota of West Midlands when the story ends: every role covered from 08:00 to 08:00 for
 * the fortnight, but for one night without a Silver and one day on which the Silver is Bronze too.
 */
final class Commanders {

    private static final Map<CommandRole, List<Integer>> COLLAR_NUMBERS =
            Map.of(
                    CommandRole.GOLD, List.of(7001, 7002),
                    CommandRole.SILVER, List.of(7011, 7012, 7013),
                    CommandRole.BRONZE, List.of(7021, 7022, 7023),
                    CommandRole.TACTICAL_ADVISER, List.of(7031, 7032));

    private static final LocalTime HANDOVER = LocalTime.of(8, 0);
    private static final LocalTime LATE = LocalTime.of(20, 0);
    private static final int DAYS = 14;
    private static final int NO_SILVER_BY_DAY = 4;
    private static final int SILVER_IS_BRONZE = 7;
    private static final int ACCREDITED_DAYS_AGO = 60;

    private final Present.Sender sender;
    private final Instant at;
    private final LocalDate today;

    Commanders(Present.Sender sender, Instant at, LocalDate today) {
        this.sender = sender;
        this.at = at;
        this.today = today;
    }

    void tell() {
        for (var role : CommandRole.values()) {
            for (int i = 0; i < COLLAR_NUMBERS.getOrDefault(role, List.of()).size(); i++) {
                var officer = officer(role, i);
                sender.send(
                        at,
                        new RegisterOfficer(
                                officer,
                                Papers.WMP,
                                role == CommandRole.GOLD
                                        ? Rank.SUPERINTENDENT
                                        : Rank.CHIEF_INSPECTOR,
                                null));
                accredit(officer, role.skill());
            }
        }
        accredit(officer(CommandRole.SILVER, SILVER_IS_BRONZE), Skill.BRONZE_COMMANDER);
        for (int day = -1; day <= DAYS; day++) {
            for (var role : CommandRole.values()) {
                roster(role, day);
            }
        }
    }

    private void accredit(OfficerId officer, Skill skill) {
        sender.send(
                at,
                new AccreditOfficer(officer, skill, today.minusDays(ACCREDITED_DAYS_AGO), null));
    }

    private void roster(CommandRole role, int day) {
        var from =
                role == CommandRole.SILVER && day == NO_SILVER_BY_DAY
                        ? local(day, LATE)
                        : local(day, HANDOVER);
        var who = role == CommandRole.BRONZE && day == SILVER_IS_BRONZE ? CommandRole.SILVER : role;
        sender.send(
                at,
                new RosterCommander(
                        Papers.WMP, role, officer(who, day), from, local(day + 1, HANDOVER)));
    }

    private static OfficerId officer(CommandRole role, int day) {
        var numbers = COLLAR_NUMBERS.getOrDefault(role, List.of());
        return Workforce.officer(Papers.WMP, numbers.get(Math.floorMod(day, numbers.size())));
    }

    private Instant local(int day, LocalTime time) {
        return today.plusDays(day).atTime(time).atZone(Days.LONDON).toInstant();
    }
}
