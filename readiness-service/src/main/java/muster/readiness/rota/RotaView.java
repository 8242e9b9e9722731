package muster.readiness.rota;

import java.util.List;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.rota.RotaEvents;
import muster.contract.rota.RotaEvents.CommanderRostered;
import muster.contract.rota.RotaEvents.CommanderTakenOffRota;
import muster.contract.rota.RotaEvents.CommandersSwapped;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;

/** Folds who is on which rota. */
final class RotaView implements View {

    /** A force by its code. */
    public record Force(ForceId force, String name) {}

    static final Kind<Force> FORCES = Kind.of("forces", Force.class);

    @Override
    public String name() {
        return "rota";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(Entry.ENTRIES, FORCES);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(ForceRegistered.class, RotaEvents.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case ForceRegistered e ->
                    documents.put(FORCES, e.force().value(), new Force(e.force(), e.name()));
            case RotaEvents e -> fold(e, documents);
            default -> {}
        }
    }

    private static void fold(RotaEvents event, Documents documents) {
        var key = event.entry().value();
        switch (event) {
            case CommanderRostered e -> documents.put(Entry.ENTRIES, key, Entry.of(e));
            case CommanderTakenOffRota _ -> documents.change(Entry.ENTRIES, key, Entry::off);
            case CommandersSwapped e -> {
                documents.change(Entry.ENTRIES, key, entry -> entry.by(e.officer()));
                documents.change(
                        Entry.ENTRIES, e.otherEntry().value(), entry -> entry.by(e.otherOfficer()));
            }
        }
    }

    @Override
    public void foresee(Occurrence occurrence, Foresight foresight) {
        if (occurrence.event() instanceof RotaEvents e) {
            foresight.need(Entry.ENTRIES, e.entry().value());
            if (e instanceof CommandersSwapped swapped) {
                foresight.need(Entry.ENTRIES, swapped.otherEntry().value());
            }
        }
    }
}
