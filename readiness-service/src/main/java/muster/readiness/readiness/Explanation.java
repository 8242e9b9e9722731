package muster.readiness.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RequestId;
import org.jspecify.annotations.Nullable;

/** How a figure about a force comes about. */
record Explanation(Figure explained, List<Part> parts) {

    /**
     * A figure.
     *
     * @param figure where it stands in the answer about the force, as a JSON pointer
     * @param source of the rule in the papers; absent where it only adds up
     * @param how the parts make the figure
     */
    record Figure(
            ForceId force,
            @Nullable LocalDate on,
            @Nullable Instant at,
            String figure,
            BigDecimal value,
            String means,
            @Nullable String source,
            How how) {}

    /** How parts make a figure. */
    enum How {
        /** Their sum; of none it is nothing. */
        SUM,
        /** The first less the others. */
        DIFFERENCE,
        /** Their product, rounded up to a whole number. */
        PRODUCT,
        /** The first over the second, to two places where it is PSUs. */
        RATIO,
        /** The smallest of each over what one takes of it, whole ones only. */
        SMALLEST,
        /** The one part, as it was recorded. */
        RECORDED
    }

    /**
     * What makes a figure, or some of it.
     *
     * @param takes what one PSU or serial takes of it, where the figure is the smallest
     * @param figure that explains it, as a JSON pointer into the same answer
     * @param officer who is counted
     * @param from the day from which it counts; absent of officers
     * @param until the last day on which the officer is counted; absent where no end is known
     * @param request that something is committed for
     * @param events the address of the events behind it
     */
    record Part(
            String name,
            BigDecimal value,
            @Nullable Integer takes,
            @Nullable String figure,
            @Nullable OfficerId officer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable RequestId request,
            @Nullable String events) {

        static Part number(String name, int value) {
            return new Part(
                    name, BigDecimal.valueOf(value), null, null, null, null, null, null, null);
        }

        static Part figure(String name, BigDecimal value, String figure) {
            return new Part(name, value, null, figure, null, null, null, null, null);
        }

        static Part recorded(String name, BigDecimal value, LocalDate from, String events) {
            return new Part(name, value, null, null, null, from, null, null, events);
        }

        static Part officer(OfficerId officer, int value, @Nullable LocalDate until) {
            return new Part(
                    officer.value(),
                    BigDecimal.valueOf(value),
                    null,
                    null,
                    officer,
                    null,
                    until,
                    null,
                    "/api/history?officer=" + officer);
        }

        static Part request(RequestId request, BigDecimal value) {
            return new Part(
                    request.value(),
                    value,
                    null,
                    null,
                    null,
                    null,
                    null,
                    request,
                    "/api/history?request=" + request);
        }

        Part ofWhichOneTakes(int number) {
            return new Part(name, value, number, figure, officer, from, until, request, events);
        }
    }
}
