package muster.edge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final int ENOUGH = 21;
    private static final long HEAD = 52_075;

    private int asked;

    @Test
    void anUnfilteredFeedIsReadAtOnce() {
        assertThat(last(HEAD, _ -> true)).endsWith(HEAD - 1, HEAD).hasSize(Window.MOST);
        assertThat(asked).isOne();
    }

    @Test
    void rareEventsAreFoundInFewSteps() {
        assertThat(last(HEAD, n -> n % 5_000 == 7)).containsExactly(45_007L, 50_007L);
        assertThat(asked).isLessThanOrEqualTo(5);
    }

    @Test
    void whereManyComeTogetherLongAgoTheLastOfThemAreFound() {
        assertThat(last(HEAD, n -> n <= 44_000))
                .endsWith(43_999L, 44_000L)
                .hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(asked).isLessThanOrEqualTo(15);
    }

    @Test
    void aFewAfterAGapOfManyAreShownWithThose() {
        var found = last(HEAD, n -> n <= 44_000 || n == HEAD);
        assertThat(found).endsWith(44_000L, HEAD).hasSizeGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void nothingLaterThanAskedForIsShown() {
        assertThat(last(100, _ -> true)).hasSize(100).endsWith(100L);
        assertThat(last(0, _ -> true)).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingMatches() {
        assertThat(last(HEAD, _ -> false)).isEmpty();
    }

    /** As the page reads them. */
    private List<Long> last(long upTo, LongPredicate matches) {
        asked = 0;
        var window = Window.before(upTo);
        while (true) {
            asked++;
            var all =
                    LongStream.rangeClosed(window.after() + 1, HEAD)
                            .filter(matches)
                            .limit(Window.MOST)
                            .boxed()
                            .toList();
            var wanted = all.stream().filter(n -> n <= upTo).toList();
            var cut = Turned.cut(all.size(), all.isEmpty() ? 0 : all.getLast(), upTo);
            if (window.done(wanted.size(), cut, ENOUGH)) {
                return wanted;
            }
            assertThat(asked).as("steps").isLessThan(40);
            window = window.next(cut);
        }
    }
}
