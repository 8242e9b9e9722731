package muster.readiness.callout;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OperationId;
import muster.contract.callout.Mobilisation;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import muster.readiness.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class CalloutQueries {

    private static final int PAGE = 1_000;

    private CalloutQueries() {}

    public static View view() {
        return new MobilisationsView();
    }

    public static @Nullable Mobilisation mobilisation(Snapshot snapshot, MobilisationId code) {
        return snapshot.get(MobilisationsView.MOBILISATIONS, code.value());
    }

    /** The latest of each force for an operation, open or ended. */
    public static List<Mobilisation> latest(Snapshot snapshot, OperationId operation) {
        var latest = new LinkedHashMap<ForceId, MobilisationId>();
        var list = Begun.list(operation, null, false);
        var after = "";
        while (true) {
            var page = snapshot.page(Begun.BEGUN, list, after, PAGE);
            page.forEach(keyed ->
                    latest.putIfAbsent(keyed.document().force(), keyed.document().mobilisation()));
            if (page.size() < PAGE) {
                break;
            }
            after = page.getLast().key();
        }
        var codes = latest.values().stream().map(MobilisationId::value).toList();
        return List.copyOf(snapshot.getAll(MobilisationsView.MOBILISATIONS, codes).values());
    }

    /**
     * The queries' routes.
     *
     * @param others the views behind {@code reserve} and {@code yard}, which must have seen the
     *     sequence that an answer is asked for
     */
    public static RouterFunction<ServerResponse> routes(
            RunningView view,
            List<RunningView> others,
            Reserve reserve,
            Yard yard,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        return new MobilisationRoutes(view, others, reserve, yard, clock)
                .routes()
                .and(new RequirementRoutes(view, log, reader, clock).routes());
    }
}
