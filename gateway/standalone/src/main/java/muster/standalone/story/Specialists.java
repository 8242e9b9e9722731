package muster.standalone.story;

import static muster.contract.Skill.AEP;
import static muster.contract.Skill.AFO;
import static muster.contract.Skill.ARV;
import static muster.contract.Skill.CASUALTY_BUREAU;
import static muster.contract.Skill.CBRN;
import static muster.contract.Skill.CTSFO;
import static muster.contract.Skill.DISASTER_VICTIM_IDENTIFICATION;
import static muster.contract.Skill.DOG_HANDLER;
import static muster.contract.Skill.EVIDENCE_GATHERER;
import static muster.contract.Skill.MOUNTED;
import static muster.contract.Skill.POLICE_LIAISON;
import static muster.contract.Skill.PROTEST_REMOVAL;
import static muster.contract.Skill.PROTEST_REMOVAL_AT_HEIGHT;
import static muster.contract.Skill.PUBLIC_ORDER_MEDIC;
import static muster.contract.Skill.SFO;
import static muster.contract.Skill.TACTICAL_ADVISER;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.accreditation.AccreditationCommands.ReaccreditOfficer;
import muster.contract.cadre.CadreCommands.SetCadreStrength;
import muster.contract.cadre.CadreCommands.SetNationalDeployable;

/**
 * Who is in which cadre, and how many are to be. The papers name the cadres (2024 p130-132) and the
 * numbers of firearms posts and officers (2022 p30-33, 2024 p62-67); the officers, their national
 * status and every other number are made up.
 */
final class Specialists {

    /** So many officers of a force from a collar number on. */
    private record Pool(ForceId force, Skill cadre, int first, int officers) {}

    /** The firearms officers are as many as the papers count. */
    private static final List<Pool> POOLS =
            List.of(
                    new Pool(Papers.WMP, POLICE_LIAISON, 1110, 40),
                    new Pool(Papers.WMP, EVIDENCE_GATHERER, 1150, 24),
                    new Pool(Papers.WMP, PUBLIC_ORDER_MEDIC, 1174, 18),
                    new Pool(Papers.WMP, PROTEST_REMOVAL, 1192, 24),
                    new Pool(Papers.WMP, PROTEST_REMOVAL_AT_HEIGHT, 1192, 8),
                    new Pool(Papers.WMP, MOUNTED, 1216, 8),
                    new Pool(Papers.WMP, DOG_HANDLER, 1224, 18),
                    new Pool(Papers.WMP, AEP, 1242, 12),
                    new Pool(Papers.WMP, CBRN, 1254, 30),
                    new Pool(Papers.WMP, CASUALTY_BUREAU, 1284, 16),
                    new Pool(Papers.WMP, DISASTER_VICTIM_IDENTIFICATION, 1330, 12),
                    new Pool(Papers.WMP, TACTICAL_ADVISER, 6030, 6),
                    new Pool(Papers.WMP, AFO, 1601, 235),
                    new Pool(Papers.WMP, CTSFO, 1601, 42),
                    new Pool(Papers.WMP, SFO, 1643, 10),
                    new Pool(Papers.WMP, ARV, 1653, 183),
                    new Pool(Papers.STAFFS, PROTEST_REMOVAL, 1030, 12),
                    new Pool(Papers.WARKS, EVIDENCE_GATHERER, 1030, 6));

    private static final LocalDate FIRST_COURSES = LocalDate.of(2023, 7, 1);
    private static final LocalDate LAST_RENEWALS = LocalDate.of(2026, 1, 1);
    private static final int DAYS_OF_COURSES = 150;
    private static final int MOST_DAYS_EARLY = 25;
    private static final int EVERY_NINTH_LAPSES = 9;
    private static final int EVERY_THIRD_STAYS = 3;

    private final Timeline story;
    private final LocalDate end;

    Specialists(Timeline story, LocalDate end) {
        this.story = story;
        this.end = end;
    }

    void tell() {
        setNumbers();
        for (var pool : POOLS) {
            for (int i = 0; i < pool.officers(); i++) {
                join(Workforce.officer(pool.force(), pool.first() + i), pool.cadre(), i);
            }
        }
    }

    private void setNumbers() {
        var of2022 = LocalDate.of(2022, 1, 1);
        var of2024 = LocalDate.of(2024, 1, 1);
        printed(AFO, 258, of2022, "2022 p30: the firearms establishment");
        printed(CTSFO, 56, of2022, "2022 p30-33");
        printed(ARV, 190, of2024, "2024 p62-67, with training");
        printed(SFO, 8, of2024, "2024 p62-67");
        madeUp(Papers.WMP, POLICE_LIAISON, 45);
        madeUp(Papers.WMP, EVIDENCE_GATHERER, 24);
        madeUp(Papers.WMP, PUBLIC_ORDER_MEDIC, 18);
        madeUp(Papers.WMP, PROTEST_REMOVAL, 24);
        madeUp(Papers.WMP, PROTEST_REMOVAL_AT_HEIGHT, 12);
        madeUp(Papers.WMP, CBRN, 30);
        madeUp(Papers.STAFFS, PROTEST_REMOVAL, 12);
    }

    private void printed(Skill cadre, int officers, LocalDate from, String source) {
        story.on(from, new SetCadreStrength(Papers.WMP, cadre, officers, from), source);
    }

    private void madeUp(ForceId force, Skill cadre, int officers) {
        story.on(
                FIRST_COURSES,
                new SetCadreStrength(force, cadre, officers, FIRST_COURSES),
                "Made up: the papers give no number");
    }

    private void join(OfficerId officer, Skill cadre, int number) {
        // of the officer and the cadre alone, so that a story told later begins the same
        var chance = new Random(31L * officer.value().hashCode() + cadre.name().hashCode());
        var first = FIRST_COURSES.plusDays(chance.nextInt(DAYS_OF_COURSES));
        story.on(first, new AccreditOfficer(officer, cadre, first, null));
        if (number % EVERY_THIRD_STAYS > 0) {
            story.on(first, new SetNationalDeployable(officer, cadre, true, first, null));
        }
        var last = number % EVERY_NINTH_LAPSES == 0 ? LAST_RENEWALS : end;
        var renewed = first;
        while (true) {
            renewed = renewed.plusYears(1).minusDays(chance.nextInt(MOST_DAYS_EARLY));
            if (renewed.isAfter(last)) {
                return;
            }
            story.on(renewed, new ReaccreditOfficer(officer, cadre, renewed, null));
        }
    }
}
