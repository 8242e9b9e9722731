package muster.edge.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import muster.edge.officer.Officer.Accreditation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Accreditation award(String skill, String expires, @Nullable String withdrawn) {
        var expiresOn = LocalDate.parse(expires);
        return new Accreditation(
                skill,
                expiresOn.minusYears(1),
                expiresOn,
                null,
                expiresOn,
                null,
                withdrawn == null ? null : LocalDate.parse(withdrawn),
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, Lapsed 1 day ago",
        "2026-11-07, Lapsed 14 days ago",
        "2026-01-01, Lapsed 10 months ago",
        "2026-11-21, 'In date, today for the last time'",
        "2026-11-22, In date for 1 day more",
        "2027-11-20, In date for 12 months more"
    })
    void anAwardTellsHowItStands(String expires, String standing) {
        assertThat(Qualifications.standing(award("FIRST_AID", expires, null), TODAY))
                .isEqualTo(standing);
    }

    @Test
    void whatIsWithdrawnIsSoWhateverItsLastDay() {
        assertThat(Qualifications.standing(award("AFO", "2027-11-20", "2026-11-21"), TODAY))
                .isEqualTo("Withdrawn");
    }

    @Test
    void ofEachSkillTheLongestLastingComesFirstAndTheRestIsEarlier() {
        var old = award("FIRST_AID", "2025-01-01", null);
        var now = award("FIRST_AID", "2027-01-01", null);
        var withdrawn = award("FIRST_AID", "2028-01-01", "2026-01-01");
        var fitness = award("FITNESS_TEST", "2026-12-01", null);
        var held = Qualifications.of(List.of(old, now, withdrawn, fitness), TODAY);
        assertThat(held.current())
                .extracting(Qualifications.Held::award)
                .containsExactly(fitness, now);
        assertThat(held.earlier())
                .extracting(Qualifications.Held::award)
                .containsExactly(withdrawn, old);
    }
}
