package muster.edge.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import muster.edge.mobilisation.Pasted.Given;
import muster.edge.mobilisation.Pasted.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WMP was called at 06:00 on Saturday 21 November 2026; now it is 06:50. */
class PastedTest {

    private static final Instant CALL = Instant.parse("2026-11-21T06:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T06:50:00Z");

    private static Given given(What what, String detail) {
        return new Given("WMP", what, detail, NOW, CALL, NOW);
    }

    private static Pasted arrived(String text) {
        return Pasted.of(text, given(What.ARRIVED, ""));
    }

    @Test
    void numbersStandBetweenBlanksCommasAndLineEndsWithOrWithoutTheForce() {
        var pasted = arrived("1001 wmp-1002,1003; 1004\n\nWMP-1005\t1006\r\n1007\n");
        assertThat(pasted.wrong()).isEmpty();
        assertThat(pasted.right())
                .extracting(Entry::code)
                .containsExactly(
                        "WMP-1001",
                        "WMP-1002",
                        "WMP-1003",
                        "WMP-1004",
                        "WMP-1005",
                        "WMP-1006",
                        "WMP-1007");
        assertThat(pasted.right()).extracting(Entry::line).containsExactly(1, 1, 1, 1, 3, 3, 4);
        assertThat(pasted.right()).allMatch(e -> e.what() == What.ARRIVED && e.at().equals(NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WMP-1001,COMING,06:40 | RecordReplies |"
                        + " {\"mobilisation\":\"M-1\",\"at\":\"2026-11-21T06:50:00Z\",\"occurredAt\":\"2026-11-21T06:50:00Z\",\"replies\":[{\"officer\":\"WMP-1001\",\"answer\":\"COMING\",\"expectedAt\":\"2026-11-21T06:40:00Z\"}]}",
                "1002, not coming, \"sick, at home\" | RecordReplies |"
                        + " {\"mobilisation\":\"M-1\",\"at\":\"2026-11-21T06:50:00Z\",\"occurredAt\":\"2026-11-21T06:50:00Z\",\"replies\":[{\"officer\":\"WMP-1002\",\"answer\":\"NOT_COMING\",\"reason\":\"sick,"
                        + " at home\"}]}",
                "1003,ARRIVED,06:35 | RecordArrivals |"
                        + " {\"mobilisation\":\"M-1\",\"at\":\"2026-11-21T06:35:00Z\",\"occurredAt\":\"2026-11-21T06:35:00Z\",\"officers\":[\"WMP-1003\"]}",
                "pc01,CARRIER | RecordArrivals |"
                        + " {\"mobilisation\":\"M-1\",\"at\":\"2026-11-21T06:50:00Z\",\"occurredAt\":\"2026-11-21T06:50:00Z\",\"carriers\":[\"WMP-PC01\"]}",
                "3 serials | RecordArrivals |"
                        + " {\"mobilisation\":\"M-1\",\"at\":\"2026-11-21T06:50:00Z\",\"occurredAt\":\"2026-11-21T06:50:00Z\",\"headcount\":{\"sergeants\":3,\"constables\":21,\"drivers\":3}}",
                "1,SERIALS,06:35 | RecordArrivals |"
                        + " {\"mobilisation\":\"M-1\",\"at\":\"2026-11-21T06:35:00Z\",\"occurredAt\":\"2026-11-21T06:35:00Z\",\"headcount\":{\"sergeants\":1,\"constables\":7,\"drivers\":1}}",
            })
    void aLineOfCsvSaysWhatItIs(String line, String command, String body) {
        var pasted = arrived(line);
        assertThat(pasted.wrong()).isEmpty();
        var sent = pasted.right().getFirst().command("M-1", "key-0");
        assertThat(sent.path("command").asString()).isEqualTo(command);
        assertThat(sent.path("key").asString()).isEqualTo("key-0");
        assertThat(sent.path("body")).hasToString(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1001,ARIVED,06:35 | ARIVED | “ARIVED” is no collar number",
                "WMP_1001 | WMP_1001 | “WMP_1001” is no collar number",
                "1001,ARRIVED,07:30 | 1001,ARRIVED,07:30 | That is still to come",
                "1001,ARRIVED,soon | 1001,ARRIVED,soon | “soon” is not a time",
                "PC01,SERIALS | PC01,SERIALS | “PC01” is no number of serials",
                "1001,COMING | 1001,COMING | When is the officer expected",
                "1001,NOT_COMING | 1001,NOT_COMING | Why does the officer not come",
                "1001,NOT_COMING,\"sick | 1001,NOT_COMING,\"sick | A quote is not closed",
            })
    void aMistakeIsToldOfItsLine(String line, String text, String why) {
        var wrong = arrived("1000\n" + line).wrong();
        assertThat(wrong).isNotEmpty().allMatch(each -> each.line() == 2);
        assertThat(wrong)
                .anySatisfy(each -> {
                    assertThat(each.text()).isEqualTo(text);
                    assertThat(each.why()).contains(why);
                });
    }

    @Test
    void whatTheFormSaysHoldsForNumbersThatStandAlone() {
        var coming = Pasted.of("1001\n1002,COMING,06:55", given(What.COMING, "06:40"));
        assertThat(coming.right())
                .extracting(Entry::expectedAt)
                .containsExactly(
                        Instant.parse("2026-11-21T06:40:00Z"),
                        Instant.parse("2026-11-21T06:55:00Z"));
        var sick = Pasted.of("1001", given(What.NOT_COMING, "sick"));
        assertThat(sick.right()).extracting(Entry::reason).containsExactly("sick");
    }

    @Test
    void whoArrivedInTheMinuteOfTheCallDidSoToday() {
        assertThat(arrived("1001,ARRIVED,06:00").right())
                .extracting(Entry::at)
                .containsExactly(CALL);
    }

    @Test
    void whatIsConfirmedLaterMeansWhatItMeantWhenItWasChecked() {
        var checked =
                arrived(
                        "1001\n1002,COMING,06:40\n2 serials\n"
                                + "1003,NOT_COMING,\"sick, \"\"bad\"\" back\"");
        var later = new Given("WMP", What.ARRIVED, "", NOW, CALL, NOW.plusSeconds(600));
        var again = Pasted.of(checked.settled(), later);
        assertThat(again.right())
                .extracting(entry -> entry.command("M-1", "key").toString())
                .containsExactlyElementsOf(
                        checked.right().stream()
                                .map(entry -> entry.command("M-1", "key").toString())
                                .toList());
    }

    @Test
    void whatTheServiceRefusesStaysToBeMended() {
        var pasted = arrived("1001 1002\n1003,ARRIVED,07:30");
        var tried = pasted.without(List.of(new Wrong(1, "1002", "Has arrived already")));
        assertThat(tried.right()).extracting(Entry::code).containsExactly("WMP-1001");
        assertThat(tried.rest()).isEqualTo("1002\n1003,ARRIVED,07:30");
        assertThat(tried.told()).isEqualTo("1 arrived");
    }

    @Test
    void serialsAreToldByHowManyTheyAre() {
        var pasted = arrived("1001\n2 Serials\n1 serial");
        assertThat(pasted.wrong()).isEmpty();
        assertThat(pasted.told()).isEqualTo("1 arrived, 3 serials arrived");
    }

    @Test
    void theHeadOfATableIsNoOfficer() {
        assertThat(arrived("officer,reply,detail\n1001").right()).hasSize(1);
    }
}
