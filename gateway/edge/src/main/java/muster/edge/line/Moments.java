package muster.edge.line;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.function.Supplier;
import java.util.stream.Stream;
import muster.edge.line.LineParser.DayContext;
import muster.edge.line.LineParser.MomentContext;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** What a day or a time means as it is typed in the command line; other fields take the same. */
public final class Moments {

    private final Instant now;

    Moments(Instant now) {
        this.now = now;
    }

    /**
     * A time as it was typed.
     *
     * @param at absent where it means none
     * @param error what to do about it then
     */
    public record Typed(String text, @Nullable Instant at, @Nullable String error) {}

    /** What is typed alone: the first such time after an instant, such as 06:40 or fri 18:00. */
    public static Typed next(String text, Instant after, Instant now) {
        var typed = text.strip();
        var parser = new LineParser(new CommonTokenStream(Tokens.of(typed).source()));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            var moment = parser.moment();
            if (parser.getCurrentToken().getType() == Token.EOF) {
                return new Typed(typed, new Moments(now).next(moment, after), null);
            }
        } catch (ParseCancellationException noTime) {
            // said below
        } catch (Mistake unclear) {
            return new Typed(typed, null, unclear.what());
        }
        return new Typed(typed, null, "“" + typed + "” is not a time. Say it as 06:40");
    }

    Instant next(MomentContext moment, Instant after) {
        if (moment.NOW() != null) {
            return now;
        }
        return clear(moment, () -> Times.next(said(moment), clock(moment), summer(moment), after));
    }

    Instant latest(MomentContext moment) {
        return clear(moment, () -> Times.latest(said(moment), clock(moment), summer(moment), now));
    }

    LocalDate next(DayContext day, LocalDate first) {
        return clear(day, () -> first(day(day).from(first)));
    }

    LocalDate latest(DayContext day) {
        return clear(day, () -> first(day(day).upTo(Times.local(now))));
    }

    private static LocalDate first(Stream<LocalDate> days) {
        return days.findFirst()
                .orElseThrow(() ->
                        new Times.Unclear("There is no such day. Give the day with its year"));
    }

    private Day said(MomentContext moment) {
        return moment.day() == null ? new Day.Any() : day(moment.day());
    }

    private Day day(DayContext day) {
        var today = Times.local(now);
        if (day.TODAY() != null) {
            return new Day.Exact(today);
        }
        if (day.TOMORROW() != null) {
            return new Day.Exact(today.plusDays(1));
        }
        if (day.YESTERDAY() != null) {
            return new Day.Exact(today.minusDays(1));
        }
        if (day.weekday() != null) {
            // the tokens stand in the order of the week, as those of the months in that of the year
            return new Day.Weekday(
                    DayOfWeek.of(day.weekday().getStart().getType() - LineParser.MON + 1));
        }
        return clear(day, () -> dated(day));
    }

    private static Day dated(DayContext day) {
        try {
            if (day.month() != null) {
                int month = day.month().getStart().getType() - LineParser.JAN + 1;
                int ofMonth = Reading.whole(day.ofMonth(), day.ofMonth().getText());
                return day.year() == null
                        ? new Day.Yearly(MonthDay.of(month, ofMonth))
                        : new Day.Exact(
                                LocalDate.of(
                                        Reading.whole(day.year(), day.year().getText()),
                                        month,
                                        ofMonth));
            }
            var text = day.getText();
            if (text.contains("-")) {
                return new Day.Exact(LocalDate.parse(text));
            }
            var parts = text.split("/", -1);
            int ofMonth = Integer.parseInt(parts[0]);
            int month = Integer.parseInt(parts[1]);
            return parts.length == 2
                    ? new Day.Yearly(MonthDay.of(month, ofMonth))
                    : new Day.Exact(LocalDate.of(Integer.parseInt(parts[2]), month, ofMonth));
        } catch (DateTimeException no) {
            throw new Times.Unclear("There is no such day. Say it as fri, 20 nov or 20/11/2026");
        }
    }

    private static LocalTime clock(MomentContext moment) {
        var digits = moment.clock().TIME().getText().replaceAll("[^0-9]", "");
        int colon = digits.length() - 2;
        int hour = Integer.parseInt(digits.substring(0, colon));
        int minute = Integer.parseInt(digits.substring(colon));
        if (hour == 24 && minute == 0) {
            throw new Times.Unclear("There is no 24:00. Say 00:00 of the day that begins then");
        }
        if (hour > 23 || minute > 59) {
            throw new Times.Unclear("There is no such time. Say it as 06:00 or 18:30");
        }
        return LocalTime.of(hour, minute);
    }

    private static @Nullable Boolean summer(MomentContext moment) {
        return moment.clock().BST() != null
                ? Boolean.TRUE
                : moment.clock().GMT() != null ? Boolean.FALSE : null;
    }

    private static <T> T clear(ParserRuleContext where, Supplier<T> time) {
        try {
            return time.get();
        } catch (Times.Unclear unclear) {
            throw Reading.mistake(where, unclear.why());
        }
    }
}
