package muster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class EdgeTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @Test
    void twoEdgesInOneJvmServeApartAndOneOutlivesTheOther() throws Exception {
        try (var service = StubService.json("{\"of\":\"one\"}");
                var one = RunningEdge.before(service.url(), service.url())) {
            try (var two = RunningEdge.before(NOWHERE, NOWHERE)) {
                assertThat(two.get("/api/forces").statusCode()).isEqualTo(503);
            }
            assertThat(one.get("/api/forces").body()).isEqualTo("{\"of\":\"one\"}");
        }
    }

    @Test
    void healthIsOpenAndReadinessSaysWhetherBothServicesAnswer() throws Exception {
        try (var service = StubService.json("{}");
                var whole = RunningEdge.before(service.url(), service.url());
                var half = RunningEdge.before(service.url(), NOWHERE)) {
            for (var path : new String[] {"/actuator/health", "/actuator/health/readiness"}) {
                var up = whole.send(whole.anonymous(path));
                assertThat(up.statusCode()).isEqualTo(200);
                assertThat(up.body()).contains("\"mobilisation\":{\"status\":\"UP\"}");

                var down = half.send(half.anonymous(path));
                assertThat(down.statusCode()).isEqualTo(503);
                assertThat(down.body()).contains("\"readiness\":{\"status\":\"DOWN\"}");
            }
            assertThat(half.send(half.anonymous("/actuator/health/liveness")).statusCode())
                    .isEqualTo(200);
            assertThat(half.send(half.anonymous("/actuator/prometheus")).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void relayedRequestsAreCountedByServiceAndOutcome() throws Exception {
        try (var service = StubService.json("{}");
                var edge = RunningEdge.before(NOWHERE, service.url())) {
            edge.get("/api/forces");
            edge.get("/api/commands/X");

            assertThat(edge.get("/actuator/prometheus").body())
                    .contains("muster_relayed_total{status=\"2xx\",target=\"readiness\"} 1.0")
                    .contains("muster_relayed_total{status=\"none\",target=\"mobilisation\"} 1.0");
        }
    }

    @Test
    void onlyTheMachineItRunsOnReachesIt() throws Exception {
        try (var edge = RunningEdge.before(NOWHERE, NOWHERE)) {
            for (var card : NetworkInterface.networkInterfaces().toList()) {
                for (var address : card.inetAddresses().toList()) {
                    if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                        assertThat(answers(address, edge.port())).as("%s", address).isFalse();
                    }
                }
            }
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (java.io.IOException refused) {
            return false;
        }
    }
}
