package muster.readiness.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import muster.contract.Metric;

/** Counts readers and what they were sent. */
final class FeedMeters {

    private final AtomicInteger readers = new AtomicInteger();
    private final Counter events;

    FeedMeters(MeterRegistry registry) {
        Gauge.builder(Metric.FEED_READERS.id(), readers, AtomicInteger::get)
                .description(Metric.FEED_READERS.description())
                .register(registry);
        events =
                Counter.builder(Metric.FEED_EVENTS.id())
                        .description(Metric.FEED_EVENTS.description())
                        .register(registry);
    }

    void sent(int messages) {
        events.increment(messages);
    }

    void readerCame() {
        readers.incrementAndGet();
    }

    void readerWent() {
        readers.decrementAndGet();
    }
}
