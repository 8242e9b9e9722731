package muster.readiness.callout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import muster.contract.Days;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.callout.CalloutEvents.MobilisationEnded;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfMobilisation;
import muster.contract.callout.Mobilisation;
import muster.contract.fleet.Declarations;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.Snapshot;
import muster.readiness.view.View;

/** Folds mobilisations, and what was declared of carriers for the tours of duty they begin in. */
final class MobilisationsView implements View {

    /** A force or an operation, to tell an unknown one and to name it. */
    public record Named(String name) {}

    static final Kind<Mobilisation> MOBILISATIONS = Kind.of("mobilisations", Mobilisation.class);
    static final Kind<Named> OPERATIONS = Kind.of("operations", Named.class);
    static final Kind<Named> FORCES = Kind.of("forces", Named.class);

    /** By force and the local day on which a tour of duty begins. */
    static final Kind<Declarations> DECLARATIONS = Kind.of("declarations", Declarations.class);

    @Override
    public String name() {
        return "mobilisations";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(MOBILISATIONS, Begun.BEGUN, OPERATIONS, FORCES, DECLARATIONS);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(
                ForceRegistered.class,
                OperationOpened.class,
                CarriersDeclared.class,
                OfMobilisation.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case ForceRegistered e -> documents.put(FORCES, e.force().value(), new Named(e.name()));
            case OperationOpened e ->
                    documents.put(OPERATIONS, e.operation().folded(), new Named(e.name()));
            case CarriersDeclared e -> declared(e, documents);
            case MobilisationStarted e -> {
                var begun = Begun.of(e);
                documents.put(Begun.BEGUN, begun.key(), begun);
                documents.put(MOBILISATIONS, e.mobilisation().value(), Mobilisation.of(e));
            }
            case OfMobilisation e -> {
                documents.change(MOBILISATIONS, e.mobilisation().value(), m -> m.evolve(e));
                if (e instanceof MobilisationEnded) {
                    end(documents.need(MOBILISATIONS, e.mobilisation().value()), documents);
                }
            }
            default -> {}
        }
    }

    private static void end(Mobilisation mobilisation, Documents documents) {
        var key = Begun.of(mobilisation.started()).key();
        documents.change(Begun.BEGUN, key, Begun::ended);
    }

    private static void declared(CarriersDeclared event, Documents documents) {
        var key = key(event.force(), event.from());
        var before = documents.get(DECLARATIONS, key);
        documents.put(DECLARATIONS, key, (before == null ? Declarations.NONE : before).with(event));
    }

    private static String key(ForceId force, Instant from) {
        return force + "|" + Days.of(from);
    }

    /** Those that may hold at an instant: a tour of duty lasts a day at most. */
    static Declarations declarations(Snapshot snapshot, Mobilisation mobilisation) {
        var force = mobilisation.started().force();
        var day = Days.of(mobilisation.started().at());
        var made = new ArrayList<CarriersDeclared>();
        for (var from : List.of(day.minusDays(1), day)) {
            var found = snapshot.get(DECLARATIONS, key(force, Days.start(from)));
            if (found != null) {
                made.addAll(found.made());
            }
        }
        return new Declarations(made);
    }

    @Override
    public void foresee(Occurrence occurrence, Foresight foresight) {
        switch (occurrence.event()) {
            case OfMobilisation e -> foresight.need(MOBILISATIONS, e.mobilisation().value());
            case CarriersDeclared e -> foresight.need(DECLARATIONS, key(e.force(), e.from()));
            default -> {}
        }
    }
}
