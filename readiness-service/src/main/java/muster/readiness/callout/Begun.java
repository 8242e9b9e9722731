package muster.readiness.callout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OperationId;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/** A mobilisation's place in the lists, the latest first. */
public record Begun(
        MobilisationId mobilisation,
        OperationId operation,
        ForceId force,
        Instant at,
        boolean open) {

    static final Kind<Begun> BEGUN = new Kind<>("begun", Begun.class, Begun::lists);

    private static final String ALL = "all";
    private static final String OPEN = "open";

    static Begun of(MobilisationStarted e) {
        return new Begun(e.mobilisation(), e.operation(), e.force(), e.at(), true);
    }

    Begun ended() {
        return new Begun(mobilisation, operation, force, at, false);
    }

    String key() {
        return String.format(
                Locale.ROOT, "%019d-%s", Long.MAX_VALUE - at.toEpochMilli(), mobilisation);
    }

    /** The shortest list that holds whatever is asked for, and perhaps more. */
    static String list(@Nullable OperationId operation, @Nullable ForceId force, boolean open) {
        var whose = operation != null ? of(operation) : force != null ? of(force) : "";
        return whose + (open ? OPEN : ALL);
    }

    boolean isAsked(@Nullable OperationId of, @Nullable ForceId by, boolean onlyOpen) {
        return (of == null || of.folded().equals(operation.folded()))
                && (by == null || by.equals(force))
                && (open || !onlyOpen);
    }

    private List<String> lists() {
        var lists = new ArrayList<String>();
        for (var whose : List.of("", of(operation), of(force))) {
            lists.add(whose + ALL);
            if (open) {
                lists.add(whose + OPEN);
            }
        }
        return lists;
    }

    private static String of(OperationId operation) {
        return "operation:" + operation.folded() + "|";
    }

    private static String of(ForceId force) {
        return "force:" + force + "|";
    }
}
