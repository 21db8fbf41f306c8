package dev.parley.runtime.demo;

import dev.parley.device.DeviceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** An MQTT 5 broker in this process (Apache Artemis), in memory, on the loopback interface: for the demo only. */
final class EmbeddedBroker implements AutoCloseable {

    private final int port;
    private final EmbeddedActiveMQ server;

    /**
     * Starts a broker on a free port.
     *
     * @throws DeviceException where it cannot start
     */
    EmbeddedBroker() {
        port = freePort();
        server = new EmbeddedActiveMQ().setConfiguration(configuration(port));
        try {
            server.start();
        } catch (Exception e) {
            throw new DeviceException("The demo's MQTT broker does not start on port " + port + ": "
                    + e.getMessage(), e);
        }
    }

    /** Where it is reached. */
    String url() {
        return "tcp://localhost:" + port;
    }

    private static Configuration configuration(int port) {
        Configuration configuration = new ConfigurationImpl().setName("parley-demo").setPersistenceEnabled(false)
                .setSecurityEnabled(false).setJMXManagementEnabled(false).setGracefulShutdownEnabled(false)
                .setThreadPoolMaxSize(4).setScheduledThreadPoolMaxSize(1);
        return configuration.addAcceptorConfiguration(new TransportConfiguration(NettyAcceptorFactory.class.getName(),
                Map.of("host", "127.0.0.1", "port", port, "protocols", "MQTT", "remotingThreads", 1, "useEpoll", false,
                        "useKQueue", false), "mqtt"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DeviceException("No free port for the demo's MQTT broker: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new DeviceException("The demo's MQTT broker does not stop: " + e.getMessage(), e);
        }
    }
}
