package muster.readiness.view;

import java.util.List;
import muster.contract.Event;
import muster.contract.force.ForceEvents.ForceRegistered;

/** The names of forces, in any version. */
public record Names(int version) implements View {

    /** A name. */
    public record Name(String name) {}

    static final Kind<Name> NAMES = Kind.of("names", Name.class);

    @Override
    public String name() {
        return "names";
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(NAMES);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(ForceRegistered.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        if (occurrence.event() instanceof ForceRegistered e) {
            documents.put(NAMES, e.force().value(), new Name(e.name() + version));
        }
    }
}
