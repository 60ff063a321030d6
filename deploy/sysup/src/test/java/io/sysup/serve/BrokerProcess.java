package io.sysup.serve;

import io.sysup.embedded.EmbeddedBroker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A broker in a process of its own, which can be frozen and ended as any other. */
final class BrokerProcess implements AutoCloseable {
    private static final String READY = "the broker is ready";

    private final Process process;

    private BrokerProcess(Process process) {
        this.process = process;
    }

    /** Returns when it is ready. */
    static BrokerProcess start(Path folder, int port, int controllerPort) {
        List<String> words =
                List.of(
                        Product.JAVA,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort));
        try {
            Process process =
                    new ProcessBuilder(words)
                            .redirectError(folder.resolveSibling("broker.log").toFile())
                            .start();
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); !READY.equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("the broker ended, see broker.log");
                }
            }
            Thread.ofPlatform().daemon().start(() -> drain(lines));
            return new BrokerProcess(process);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // It has ended.
        }
    }

    Process process() {
        return process;
    }

    public static void main(String[] words) throws InterruptedException {
        EmbeddedBroker broker =
                EmbeddedBroker.start(
                        Path.of(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(READY);
        Thread.currentThread().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
