package muster.edge;

import java.net.InetAddress;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The local profile is for one machine: only {@code server.address} opens it to others. */
@Component
final class LoopbackByDefault implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final Environment environment;

    LoopbackByDefault(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory server) {
        if (environment.getProperty("server.address") == null) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
