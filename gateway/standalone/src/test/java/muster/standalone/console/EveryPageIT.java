package muster.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in each of its states, at both widths: no barrier, no error, no breach, a picture. */
class EveryPageIT {

    private static final int MOST_BYTES = 300_000;

    private static Running muster;
    private static final Map<String, Desk> DESKS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        Chromium.browser();
        muster = new Running();
    }

    @AfterAll
    static void stop() {
        if (muster != null) {
            DESKS.values().forEach(Desk::close);
            muster.close();
        }
    }

    /** A page in a state: its name, who looks, its address, and the status it answers. */
    record State(String name, String user, String address, int status) {
        static State of(String name, String address) {
            return new State(name, "operator", address, 200);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<State> states() {
        return Stream.of(
                new State("sign-in", "", "/sign-in", 200),
                new State("sign-in-wrong", "", "/sign-in?error", 200),
                new State("signed-out", "", "/sign-in?signed-out", 200),
                State.of("board", "/board"),
                State.of("board-of-an-operation", "/board?operation=G7"),
                State.of("board-of-nothing", "/board?force=WARKS&operation=COP26"),
                new State("not-found", "operator", "/nowhere", 404));
    }

    @ParameterizedTest
    @MethodSource("states")
    void hasNoBarrierAndNoErrorAndLeavesAPicture(State state) {
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            var desk =
                    DESKS.computeIfAbsent(
                            state.user() + width,
                            _ ->
                                    state.user().isEmpty()
                                            ? Desk.unknown(muster.address(), width)
                                            : Desk.of(state.user(), muster.address(), width, true));
            desk.complaints().clear();
            var answer = desk.go(state.address());
            assertThat(answer.status()).isEqualTo(state.status());
            assertThat(desk.complaints())
                    .filteredOn(complaint -> !complaint.contains("status of " + state.status()))
                    .as(state + ": complaints of the browser")
                    .isEmpty();
            assertThat(bytes(desk.page())).as(state + ": bytes in all").isLessThan(MOST_BYTES);
            Sight.check(desk.page(), state + "-" + width, answer.text());
        }
    }

    /** Uncompressed, of the page and all it loads. */
    private static long bytes(Page page) {
        return ((Number)
                        page.evaluate(
                                "performance.getEntriesByType('resource').concat("
                                        + "performance.getEntriesByType('navigation'))"
                                        + ".reduce((sum, e) => sum + e.decodedBodySize, 0)"))
                .longValue();
    }
}
