package io.sysup.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and controller in this process: one node, loopback only, data kept between starts.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public static EmbeddedBroker start(Path folder, int port, int controllerPort) {
        try {
            Path logs = folder.resolve("logs").toAbsolutePath();
            Files.createDirectories(logs);
            format(folder, logs);
            KafkaRaftServer server =
                    new KafkaRaftServer(
                            new KafkaConfig(settings(logs, port, controllerPort), false),
                            Time.SYSTEM);
            tellBeforeTheEnd();
            server.startup();
            return new EmbeddedBroker(server, port);
        } catch (IOException e) {
            throw new EngineStartException("The Kafka broker did not start: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new EngineStartException(
                    "The Kafka broker did not start, see the log: " + e.getMessage(), e);
        }
    }

    /**
     * Kafka ends the whole process when it cannot go on, and would say nothing to who started it.
     */
    private static void tellBeforeTheEnd() {
        Exit.Procedure told =
                (status, message) -> {
                    System.err.println(
                            "error: The Kafka broker could not go on"
                                    + (message == null ? "" : ": " + message)
                                    + ".\n  remedy: start again; the logs below the home folder tell more.");
                    Runtime.getRuntime().halt(status);
                };
        Exit.setExitProcedure(told);
        Exit.setHaltProcedure(told);
    }

    private static void format(Path folder, Path logs) throws Exception {
        Path idFile = folder.resolve("cluster.id");
        String clusterId =
                Files.exists(idFile)
                        ? Files.readString(idFile).trim()
                        : Uuid.randomUuid().toString();
        Files.writeString(idFile, clusterId);
        Formatter formatter = new Formatter();
        formatter.setPrintStream(
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
        formatter.setClusterId(clusterId);
        formatter.setNodeId(NODE_ID);
        formatter.setDirectories(List.of(logs.toString()));
        formatter.setIgnoreFormatted(true);
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setMetadataLogDirectory(logs.toString());
        formatter.setReleaseVersion(MetadataVersion.latestProduction());
        formatter.run();
    }

    /**
     * One node replicates nothing; small thread pools and buffers keep it within the memory of one
     * process.
     */
    private static Map<String, String> settings(Path logs, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", logs.toString());
        settings.put("num.partitions", "1");
        settings.put("default.replication.factor", "1");
        for (String topic :
                List.of(
                        "offsets.topic",
                        "transaction.state.log",
                        "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        // The default takes 128 MiB of heap.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
        settings.put("log.retention.hours", "168");
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
