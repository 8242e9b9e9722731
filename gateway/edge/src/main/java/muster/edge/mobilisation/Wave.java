package muster.edge.mobilisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import muster.edge.page.Uk;
import muster.edge.page.Words;

/**
 * A wave, as the service tells it.
 *
 * @param limitingFactor what caps the PSUs that are expected in time
 * @param withoutIt PSUs that the others would form
 */
record Wave(
        String wave,
        int withinMinutes,
        Instant deadline,
        long remainingSeconds,
        Verdict verdict,
        List<Component> components,
        Formation projected,
        String limitingFactor,
        int withoutIt,
        List<Soonest> soonest) {

    private static final int NAMED = 3;
    private static final Uk UK = new Uk();
    private static final Words WORDS = new Words();

    /** What can be formed. */
    record Formation(int psus) {}

    /**
     * What would fill a gap soonest.
     *
     * @param shortfall required, and neither there nor expected in time
     * @param late who is on the way, the soonest first
     * @param unanswered called, and silent
     * @param notCalled deployable, and not called; {@code nearest} are the first of them
     * @param notDeclared carriers in service, and not declared; {@code nearestCarriers} are the
     *     first of them
     * @param unfit carriers in service, and declared unfit
     */
    record Soonest(
            String component,
            int shortfall,
            List<Late> late,
            int unanswered,
            int notCalled,
            List<String> nearest,
            int notDeclared,
            List<String> nearestCarriers,
            int unfit) {

        public Soonest {
            late = List.copyOf(late);
            nearest = List.copyOf(nearest);
            nearestCarriers = List.copyOf(nearestCarriers);
        }

        /** Such as "Sergeants, 4 short". */
        public String gap() {
            return "%s, %d short".formatted(Component.name(component), shortfall);
        }

        /** Such as "1 is coming late (WMP-1 at 06:20); 12 called have not answered". */
        public String fix() {
            var ways = new ArrayList<String>();
            if (!late.isEmpty()) {
                ways.add(
                        "%s coming late (%s)"
                                .formatted(
                                        late.size() == 1 ? "1 is" : late.size() + " are",
                                        some(late.stream().map(Late::toString).toList())));
            }
            if (unanswered > 0) {
                ways.add(WORDS.count(unanswered, "called has", "called have") + " not answered");
            }
            if (notCalled > 0) {
                ways.add(
                        "%s deployable and not called%s"
                                .formatted(
                                        notCalled == 1 ? "1 is" : notCalled + " are",
                                        nearest.isEmpty() ? "" : " (" + some(nearest) + ")"));
            }
            if (notDeclared > 0) {
                ways.add(
                        "%d in service %s not declared (%s)"
                                .formatted(
                                        notDeclared,
                                        notDeclared == 1 ? "was" : "were",
                                        some(nearestCarriers)));
            }
            if (unfit > 0) {
                ways.add(unfit + (unfit == 1 ? " was" : " were") + " declared unfit");
            }
            if (!ways.isEmpty()) {
                return String.join("; ", ways);
            }
            return component.equals("CARRIERS")
                    ? "no other is in service"
                    : "nobody more can be called";
        }

        private static String some(List<String> all) {
            return all.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (all.size() > NAMED ? " and others" : "");
        }
    }

    /** Somebody on the way. */
    record Late(String officer, Instant expectedAt) {
        @Override
        public String toString() {
            return officer + " at " + UK.time(expectedAt);
        }
    }

    public Wave {
        components = List.copyOf(components);
        soonest = List.copyOf(soonest);
    }

    public String name() {
        return WORDS.rank(wave);
    }

    public Span remaining() {
        return new Span(remainingSeconds);
    }

    /** The component that stands in the way of more PSUs, in plain words. */
    public String limit() {
        // what leads a PSU in a mobilisation
        var factor =
                Component.name(
                        limitingFactor.equals("INSPECTORS") ? "PSU_COMMANDERS" : limitingFactor);
        var others = withoutIt > projected.psus() ? "; the others would form " + withoutIt : "";
        return "%s cap it at %s%s".formatted(factor, WORDS.count(projected.psus(), "PSU"), others);
    }
}
