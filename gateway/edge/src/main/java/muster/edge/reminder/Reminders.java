package muster.edge.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import muster.edge.EdgeSettings;
import muster.edge.relay.Ask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.netty.http.client.HttpClient;

/**
 * Raises and sends reminders every minute, unless {@code muster.edge.reminders.every} says else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSettings.class)
public class Reminders {

    private static final String EVERY = "${muster.edge.reminders.every:PT1M}";

    private final WhenDueThenRaise raising;
    private final WhenRaisedThenDeliver delivering;
    private final List<Way> ways;

    Reminders(
            Ask ask,
            MessageSettings messages,
            EdgeSettings edge,
            ObjectProvider<JavaMailSender> mail,
            HttpClient client,
            ObjectProvider<Clock> clocks,
            MeterRegistry metrics) {
        var clock = clocks.getIfAvailable(Clock::systemUTC);
        ways =
                List.of(
                        new Email(mail.getIfAvailable(), messages, edge.publicUrl()),
                        new WebHooks(client, messages, edge.publicUrl(), clock));
        raising = new WhenDueThenRaise(ask, metrics);
        delivering = new WhenRaisedThenDeliver(ask, ways, messages, metrics, clock);
    }

    /** Raises what is due. */
    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    public void raise() {
        raising.run();
    }

    /** Sends what was raised. */
    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    public void deliver() {
        delivering.run();
    }

    /** The channels by which a message can go to nobody. */
    List<String> notSetUp() {
        return ways.stream().filter(way -> way.forces().isEmpty()).map(Way::channel).toList();
    }
}
