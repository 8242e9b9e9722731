package muster.edge.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Now is Saturday 21 November 2026, 08:00. */
class ReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    static Stream<String> examples() {
        return Arrays.stream(Verb.values()).flatMap(verb -> verb.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheHelpIsALine(String line) {
        var said = Reading.of(line, NOW);
        assertThat(said.command()).isNotBlank();
        assertThat(Reading.of(line.toUpperCase(Locale.UK), NOW).command())
                .isEqualTo(said.command());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleMayBeLoggedLateAndNoted(String line) {
        var late = line.matches(".* at [0-9].*") ? "" : " at 07:30";
        var body = Reading.of(line + late + " note \"by \"\"radio\"\"\"", NOW).body();
        assertThat(body.path("note").asString()).isEqualTo("by \"radio\"");
        assertThat(body.path("occurredAt").asString()).endsWith("Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    req g7 3 from 06:00 to fri 18:00 rvp "Hamlin Way" | RequestPSUs | {"operation":"g7","psus":3,"from":"2026-11-22T06:00:00Z","to":"2026-11-27T18:00:00Z","rvp":"Hamlin Way"}
                    req G7 1 psu from now to 18:00 tier npocc dress full | RequestPSUs | {"operation":"G7","psus":1,"from":"2026-11-21T08:00:00Z","to":"2026-11-21T18:00:00Z","tier":"NPOCC","dress":"FULL_PROTECTIVE"}
                    request "Golden Orb" 2 from 18:00 to 06:00 | RequestPSUs | {"operation":"Golden Orb","psus":2,"from":"2026-11-21T18:00:00Z","to":"2026-11-22T06:00:00Z"}
                    req G7 1 from 06:00 to 18:00 at 05:30 | RequestPSUs | {"occurredAt":"2026-11-21T05:30:00Z","operation":"G7","psus":1,"from":"2026-11-21T06:00:00Z","to":"2026-11-21T18:00:00Z"}
                    cadre g7 6 evidence_gatherer from 06:00 to 18:00 | RequestCadre | {"operation":"g7","cadre":"EVIDENCE_GATHERER","officers":6,"from":"2026-11-22T06:00:00Z","to":"2026-11-22T18:00:00Z"}
                    cadre g7 2 "police liaison" from 06:00 to 18:00 | RequestCadre | {"operation":"g7","cadre":"POLICE_LIAISON","officers":2,"from":"2026-11-22T06:00:00Z","to":"2026-11-22T18:00:00Z"}
                    cancel G7-1 "stood down" | CancelRequest | {"request":"G7-1","reason":"stood down"}
                    cancel "Golden Orb-1" reason “stood down” | CancelRequest | {"request":"Golden Orb-1","reason":"stood down"}
                    offer g7-1 wmp 2 | OfferUnits | {"request":"g7-1","donorForce":"WMP"}
                    commit G7-1 WMP 2 psus | CommitUnits | {"request":"G7-1","donorForce":"WMP"}
                    unable G7-1 WMP "no drivers" | DeclareUnableToFill | {"request":"G7-1","donorForce":"WMP","reason":"no drivers"}
                    muster G7-1 wmp wmp-1 WMP-2 at 06:40 | RecordMuster | {"occurredAt":"2026-11-21T06:40:00Z","officers":["WMP-1","WMP-2"],"at":"2026-11-21T06:40:00Z"}
                    muster D-7K3M9QXA | RecordMuster | {"at":"2026-11-21T08:00:00Z"}
                    return G7-1 WMP at 23:15 | RecordReturn | {"occurredAt":"2026-11-20T23:15:00Z","at":"2026-11-20T23:15:00Z"}
                    recall G7-1 WMP by 18:00 "disorder at home" | RecallOfficers | {"by":"2026-11-21T18:00:00Z","reason":"disorder at home"}
                    extend G7-1 WMP to sat 06:00 | ExtendDeployment | {"to":"2026-11-28T06:00:00Z"}
                    open G7 "G7 summit" for dcp planned from 1 jun to 14 jun section 24 | OpenOperation | {"operation":"G7","name":"G7 summit","hostForce":"DCP","kind":"PLANNED","from":"2027-06-01","to":"2027-06-14","legalBasis":"SECTION_24"}
                    open Drill for WMP spontaneous exercise exceptional | OpenOperation | {"operation":"Drill","name":"Drill","hostForce":"WMP","kind":"SPONTANEOUS","from":"2026-11-21","exercise":true,"exceptional":true}
                    close G7 | CloseOperation | {"operation":"G7","on":"2026-11-21"}
                    mobilise "No Notice" wmp rvp "Hamlin Way" at 06:00 | StartMobilisation | {"occurredAt":"2026-11-21T06:00:00Z","operation":"No Notice","force":"WMP","rvp":"Hamlin Way","at":"2026-11-21T06:00:00Z"}
                    callout "No Notice" WMP wmp-1 WMP-2 wave one_hour by text | CallOutOfficers | {"officers":["WMP-1","WMP-2"],"wave":"ONE_HOUR","means":"TEXT_MESSAGE","at":"2026-11-21T08:00:00Z"}
                    callout M-7K3M9QXA 700 wave "one hour" | CallOutOfficers | {"wave":"ONE_HOUR","means":"PHONE","at":"2026-11-21T08:00:00Z"}
                    coming Drill WMP WMP-1 WMP-2 by 08:40 | RecordReplies | {"replies":[{"officer":"WMP-1","answer":"COMING","expectedAt":"2026-11-21T08:40:00Z"},{"officer":"WMP-2","answer":"COMING","expectedAt":"2026-11-21T08:40:00Z"}],"at":"2026-11-21T08:00:00Z"}
                    coming Drill WMP WMP-1 by 06:40 at 06:10 | RecordReplies | {"occurredAt":"2026-11-21T06:10:00Z","replies":[{"officer":"WMP-1","answer":"COMING","expectedAt":"2026-11-21T06:40:00Z"}],"at":"2026-11-21T06:10:00Z"}
                    notcoming Drill WMP WMP-1 "sick" | RecordReplies | {"replies":[{"officer":"WMP-1","answer":"NOT_COMING","reason":"sick"}],"at":"2026-11-21T08:00:00Z"}
                    arrive Drill WMP wmp-1 rvp "Hamlin Way" at 06:35 | RecordArrivals | {"occurredAt":"2026-11-21T06:35:00Z","officers":["WMP-1"],"rvp":"Hamlin Way","at":"2026-11-21T06:35:00Z"}
                    arrive Drill WMP 3 inspectors 12 sergeants 80 constables 9 drivers carriers wmp-pc01 | RecordArrivals | {"headcount":{"inspectors":3,"sergeants":12,"constables":80,"drivers":9},"carriers":["WMP-PC01"],"at":"2026-11-21T08:00:00Z"}
                    arrive Drill WMP 1 commander 4 drivers | RecordArrivals | {"headcount":{"psuCommanders":1,"drivers":4,"inspectors":1,"constables":4},"at":"2026-11-21T08:00:00Z"}
                    arrive Drill WMP 3 serials | RecordArrivals | {"headcount":{"sergeants":3,"constables":21,"drivers":3},"at":"2026-11-21T08:00:00Z"}
                    arrive Drill WMP 1 serial 1 commander | RecordArrivals | {"headcount":{"psuCommanders":1,"inspectors":1,"sergeants":1,"constables":7,"drivers":1},"at":"2026-11-21T08:00:00Z"}
                    arrive Drill WMP 2 sergeants 4 drivers 3 serials | RecordArrivals | {"headcount":{"sergeants":5,"drivers":7,"constables":25},"at":"2026-11-21T08:00:00Z"}
                    unarrive Drill WMP 1 serial "twice" | CancelArrivals | {"headcount":{"sergeants":1,"constables":7,"drivers":1},"reason":"twice"}
                    unarrive M-7K3M9QXA WMP-1 "wrong number" | CancelArrivals | {"officers":["WMP-1"],"reason":"wrong number"}
                    nominate Drill WMP WMP-6001 WMP-6002 | NominateCommanders | {"officers":["WMP-6001","WMP-6002"],"at":"2026-11-21T08:00:00Z"}
                    nominate M-7K3M9QXA WMP-6001 at 06:40 | NominateCommanders | {"occurredAt":"2026-11-21T06:40:00Z","officers":["WMP-6001"],"at":"2026-11-21T06:40:00Z"}
                    endmobilisation Drill WMP | EndMobilisation | {"at":"2026-11-21T08:00:00Z"}
                    reaccredit wmp-1 ppst on 20 nov until 19/11/2027 | ReaccreditOfficer | {"officer":"WMP-1","skill":"OFFICER_SAFETY","awardedOn":"2026-11-20","expiresOn":"2027-11-19"}
                    reaccredit WMP-1 l2 on fri | ReaccreditOfficer | {"officer":"WMP-1","skill":"PUBLIC_ORDER_LEVEL_2","awardedOn":"2026-11-20"}
                    abstract WMP-1 sick from today to fri | AbstractOfficer | {"officer":"WMP-1","kind":"SICK","from":"2026-11-21","to":"2026-11-27"}
                    national wmp-1 prt from mon | SetNationalDeployable | {"officer":"WMP-1","cadre":"PROTEST_REMOVAL","deployable":true,"on":"2026-11-23"}
                    national WMP-1 police_liaison not "restricted duties" | SetNationalDeployable | {"officer":"WMP-1","cadre":"POLICE_LIAISON","deployable":false,"on":"2026-11-21","reason":"restricted duties"}
                    end WMP-1 on mon | EndAbstraction | {"on":"2026-11-23"}
                    schedule Ryton 24 from 8 dec to 9 dec skills l2 first_aid forces wmp staffs ranks inspector | ScheduleCourse | {"skills":["PUBLIC_ORDER_LEVEL_2","FIRST_AID"],"from":"2026-12-08","to":"2026-12-09","places":24,"location":"Ryton","forces":["WMP","STAFFS"],"ranks":["INSPECTOR"]}
                    move c-7k3m9qxa from 15 dec to 16 dec | MoveCourse | {"course":"C-7K3M9QXA","from":"2026-12-15","to":"2026-12-16"}
                    calloff C-7K3M9QXA "no instructor" | CancelCourse | {"course":"C-7K3M9QXA","reason":"no instructor"}
                    book C-7K3M9QXA wmp-1001 WMP-1002 | BookPlaces | {"course":"C-7K3M9QXA","officers":["WMP-1001","WMP-1002"]}
                    unbook C-7K3M9QXA WMP-1001 "needed at home" | CancelBooking | {"course":"C-7K3M9QXA","officers":["WMP-1001"],"reason":"needed at home"}
                    passed C-7K3M9QXA WMP-1001 WMP-1002 on fri | RecordResults | {"course":"C-7K3M9QXA","results":[{"officer":"WMP-1001","outcome":"PASSED"},{"officer":"WMP-1002","outcome":"PASSED"}],"on":"2026-11-20"}
                    absent C-7K3M9QXA WMP-1001 | RecordResults | {"course":"C-7K3M9QXA","results":[{"officer":"WMP-1001","outcome":"ABSENT"}]}
                    correct C-7K3M9QXA WMP-1001 failed "mixed up" | CorrectResult | {"course":"C-7K3M9QXA","officer":"WMP-1001","outcome":"FAILED","reason":"mixed up"}
                    rota wmp gold wmp-7001 from fri 08:00 to sat 08:00 | RosterCommander | {"force":"WMP","role":"GOLD","officer":"WMP-7001","from":"2026-11-27T08:00:00Z","to":"2026-11-28T08:00:00Z"}
                    rota WMP tactical_adviser WMP-7031 from 18:00 to 08:00 | RosterCommander | {"force":"WMP","role":"TACTICAL_ADVISER","officer":"WMP-7031","from":"2026-11-21T18:00:00Z","to":"2026-11-22T08:00:00Z"}
                    offrota r-7k3m9qxa "on a course" | RemoveFromRota | {"entry":"R-7K3M9QXA","reason":"on a course"}
                    swap R-7K3M9QXA R-8L4N0RYB | SwapOnRota | {"entry":"R-7K3M9QXA","with":"R-8L4N0RYB"}
                    decide Biotas "Hold two PSUs in reserve" reason "Second march" authority "Gold" at 06:40 | RecordDecision | {"occurredAt":"2026-11-21T06:40:00Z","operation":"Biotas","decision":"Hold two PSUs in reserve","reason":"Second march","authority":"Gold","at":"2026-11-21T06:40:00Z"}
                    undecide l-7k3m9qxa "wrong operation" | WithdrawDecision | {"decision":"L-7K3M9QXA","reason":"wrong operation"}
                    expect "Villa v Birmingham" football wmp 2 from sat | ExpectDemand | {"name":"Villa v Birmingham","kind":"FOOTBALL","hostForce":"WMP","psus":2,"from":"2026-11-21","to":"2026-11-21"}
                    expect Talks other WMP 4 psus from 1 mar to 3 mar | ExpectDemand | {"name":"Talks","kind":"OTHER","hostForce":"WMP","psus":4,"from":"2027-03-01","to":"2027-03-03"}
                    revise p-7k3m9qxa 3 psus from 2 mar to 4 mar | ReviseDemand | {"demand":"P-7K3M9QXA","psus":3,"from":"2027-03-02","to":"2027-03-04"}
                    revise P-7K3M9QXA "The march" protest to fri for "Golden Orb" | ReviseDemand | {"demand":"P-7K3M9QXA","name":"The march","kind":"PROTEST","to":"2026-11-27","operation":"Golden Orb"}
                    unexpect P-7K3M9QXA "called off" | WithdrawDemand | {"demand":"P-7K3M9QXA","reason":"called off"}
                    end WMP-1-A2 | EndAbstraction | {"on":"2026-11-21","abstraction":"WMP-1-A2"}
                    """)
    void aLineSaysACommandAndItsBody(String line, String command, String body) {
        var said = Reading.of(line, NOW);
        assertThat(said.command()).isEqualTo(command);
        assertThat(said.body()).hasToString(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    request | 7 | 7 | Expected an operation next
                    rq G7 | 0 | 2 | “rq” can't stand here. Expected a command such as req, offer or deploy
                    req G7 three from | 7 | 12 | “three” can't stand here. Expected a number
                    req G7 3 until 06:00 | 9 | 14 | “until” can't stand here. Expected “psu” or “from”
                    req G7 3 from 06:00 | 19 | 19 | Expected “bst”, “gmt” or “to” next
                    req G7 3 from 26:00 to 18:00 | 14 | 19 | There is no such time. Say it as 06:00 or 18:30
                    req G7 3 from 24:00 to 18:00 | 14 | 19 | There is no 24:00. Say 00:00 of the day that begins then
                    req G7 3 from 31 nov 06:00 to 18:00 | 14 | 20 | There is no such day. Say it as fri, 20 nov or 20/11/2026
                    req G7 3 from 22/11/2026 06:00 to 21/11/2026 06:00 | 34 | 50 | The end is not after the beginning
                    req G7 3 from 06:00 to 18:00 rvp "Hamlin | 33 | 40 | The quote is not closed. Expected “"” at the end of it
                    req G7 3 from 06:00 to 18:00 dress full dress normal | 40 | 52 | “dress” is said twice. Say it once
                    offer G7-1 WMP | 14 | 14 | Expected a number next
                    offer G7 WMP 2 | 6 | 8 | “G7” can't stand here. Expected a request such as G7-1
                    muster G7-1 WMP at tomorrow 06:00 | 19 | 33 | That is still to come. What is logged has happened already
                    muster G7-1 WMP at 06:00 at 07:00 | 25 | 33 | “at” is said twice. Say it once
                    cancel G7-1 " " | 12 | 15 | There is nothing between the quotes
                    open G7 for DCP planned section 23 | 32 | 34 | The section is 24, or 98 across borders
                    coming Drill WMP WMP-1 | 22 | 22 | Expected an officer such as WMP-1234 or “by” next
                    notcoming Drill WMP WMP-1 sick | 26 | 30 | “sick” can't stand here. Expected an officer such as WMP-1234, “reason” or text in quotes
                    callout Drill WMP 700 | 21 | 21 | Expected “inspectors”, “sergeants”, “constables”, “officers” or “wave” next
                    callout Drill WMP WMP-1 wave one_hour by post | 41 | 45 | “post” can't stand here. Expected “phone”, “text_message”, “email”, “radio”, “in_person” or “system”
                    arrive Drill WMP 2 sergeants 3 sergeants | 29 | 40 | “3” is said twice. Say it once
                    arrive Drill WMP 2 serials 1 serial | 27 | 35 | “1” is said twice. Say it once
                    arrive Drill WMP | 16 | 16 | Expected an officer such as WMP-1234, a number or “carriers” next
                    req G7 99999999999 from 06:00 to 18:00 | 7 | 18 | The number is too large
                    req G7 3 from 25/10/2026 01:30 to 18:00 | 14 | 30 | 01:30 comes twice on 25 October 2026, since the clocks go back. Say 01:30 bst for the first or 01:30 gmt for the second
                    """)
    void aMistakePointsToItsWordAndSaysWhatWasExpected(String line, int from, int to, String what) {
        assertThatThrownBy(() -> Reading.of(line, NOW))
                .isInstanceOfSatisfying(
                        Mistake.class,
                        mistake -> {
                            assertThat(mistake.what()).isEqualTo(what);
                            assertThat(mistake.from()).isEqualTo(from);
                            assertThat(mistake.to()).isEqualTo(to);
                        });
    }
}
