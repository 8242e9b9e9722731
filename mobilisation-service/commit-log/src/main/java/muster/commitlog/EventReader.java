package muster.commitlog;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** From a recorded event, of whatever version, to today's Java event. */
public final class EventReader {

    private final PayloadCodec codec;
    private final EventUpcaster upcasters;

    public EventReader(PayloadCodec codec) {
        this(codec, new EventUpcasterChain());
    }

    public EventReader(PayloadCodec codec, EventUpcaster upcasters) {
        this.codec = codec;
        this.upcasters = upcasters;
    }

    /**
     * @throws IllegalStateException when the upcasters make none or several of it
     */
    public Object read(RecordedEvent event) {
        throw new UnsupportedOperationException(codec + " " + upcasters);
    }

    /** The event as the upcasters see it today: mostly one, none or several where one says so. */
    public List<Object> readAll(RecordedEvent event) {
        throw new UnsupportedOperationException();
    }
}
