package muster.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/1/2024",
                "31/01/2024",
                "2024-01-31",
                "31 January 2024",
                "31 jan 2024",
                "  31  January   2024 "
            })
    void aDayIsReadAsPeopleWriteIt(String text) {
        assertThat(Days.read(text))
                .isEqualTo(new Days.Typed("31/1/2024", LocalDate.of(2024, 1, 31), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 Sep 2024", "1 Sept 2024", "1 September 2024"})
    void septemberIsShortenedEitherWay(String text) {
        assertThat(Days.read(text).day()).isEqualTo(LocalDate.of(2024, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2024", "29/2/2023", "tomorrow", "1/1/24", "2024-1-31T00:00", "x"})
    void whatIsNoDayIsShownAgainWithWhatToDo(String text) {
        var typed = Days.read(text);
        assertThat(typed.day()).isNull();
        assertThat(typed.text()).isEqualTo(text);
        assertThat(typed.error()).contains(text).contains("Enter a day such as");
    }

    @Test
    void aYearFarOffIsRefused() {
        assertThat(Days.read("1/1/1899").wrong()).isTrue();
        assertThat(Days.read("1/1/2200").wrong()).isTrue();
    }

    @Test
    void nothingTypedIsNotWrong() {
        assertThat(Days.read(null)).isEqualTo(new Days.Typed("", null, null));
        assertThat(Days.read("  ").wrong()).isFalse();
    }
}
