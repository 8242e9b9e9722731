package muster.edge.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the API says in codes, as people say it; templates know it as {@code @words}. */
@Component("words")
public final class Words {

    private static final Set<String> ABBREVIATIONS =
            Set.of("AEP", "CBRN", "AFO", "ARV", "SFO", "CTSFO", "PSU", "RICC");

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

    private final Uk uk = new Uk();

    /** Why an officer can't go, such as "First aid lapsed on 1 January 2024". */
    public String reason(Refusal.Reason reason) {
        var skill = skill(reason.skill());
        return switch (reason.reason()) {
            case "LAPSED" -> skill + " lapsed on " + uk.day(reason.expiredOn());
            case "LAPSES_DURING" ->
                    skill + " lapses on " + uk.day(reason.expiresOn()) + ", before the end";
            case "NEVER_HELD" -> skill + " not held";
            case "WITHDRAWN" -> skill + " withdrawn on " + uk.day(reason.withdrawnOn());
            case "NOT_NATIONALLY_DEPLOYABLE" ->
                    "Not nationally deployable with the cadre " + within(reason.skill());
            case "ABSTRACTED" -> "Abstracted" + days(reason.from(), reason.to());
            case "ALREADY_DEPLOYED" ->
                    reason.from() == null || reason.to() == null
                            ? "Deployed elsewhere"
                            : "Deployed elsewhere, " + uk.period(reason.from(), reason.to());
            case "NOT_IN_FORCE" ->
                    reason.force() == null ? "Retired" : "Now serves in " + reason.force();
            case "UNKNOWN" -> "No such officer is registered";
            case "NO_REPLY" -> "Called out, with no reply yet";
            case "NOT_COMING" -> "Called out, and said not to be coming";
            case "NEITHER_DEPLOYED_NOR_CALLED_OUT" ->
                    "Neither deployed for the operation then nor called out for it";
            case "NOT_ADMITTED" -> "Not of a force or rank that the course is for";
            case "ALREADY_BOOKED" -> "Booked on this course";
            default -> spoken(reason.reason());
        };
    }

    /** Such as "Public order level 2" or "CBRN". */
    public String skill(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "OFFICER_SAFETY" -> "Officer safety training";
            case "PSU_COMMANDER" -> "PSU commander";
            default -> spoken(code);
        };
    }

    /** Such as "Chief inspector". */
    public String rank(@Nullable String code) {
        return spoken(code);
    }

    /** A skill, rank or state within a sentence, such as "police liaison" or "CBRN". */
    public String within(@Nullable String code) {
        var spoken = skill(code);
        return spoken.length() > 1 && Character.isUpperCase(spoken.charAt(1))
                ? spoken
                : spoken.toLowerCase(Locale.UK);
    }

    /** A text of the API, its instants as people write them. */
    public String told(String text) {
        return INSTANT.matcher(text).replaceAll(m -> uk.moment(Instant.parse(m.group())));
    }

    /** So many of a thing, such as "1 PSU" and "3 PSUs". */
    public String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** So many of a component of a PSU, such as "1 sergeant" of SERGEANTS. */
    public String of(String component, long number) {
        var several = within(component);
        return count(number, several.substring(0, several.length() - 1), several);
    }

    /** So many of a thing whose plural does not end in "s" alone. */
    public String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** Such as "1,326" and "0.9291": no more places than tell figures apart. */
    public String number(BigDecimal number) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.UK))
                .format(number);
    }

    private String days(@Nullable Instant from, @Nullable Instant to) {
        if (from == null) {
            return "";
        }
        var first = uk.day(from.atZone(Uk.ZONE).toLocalDate());
        if (to == null) {
            return " from " + first;
        }
        // the end is the first moment after it
        var last = uk.day(to.minus(Duration.ofNanos(1)).atZone(Uk.ZONE).toLocalDate());
        return first.equals(last) ? " on " + first : " from " + first + " to " + last;
    }

    private static String spoken(@Nullable String code) {
        if (code == null || ABBREVIATIONS.contains(code)) {
            return code == null ? "" : code;
        }
        var words = code.toLowerCase(Locale.UK).replace('_', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
