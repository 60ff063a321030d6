package io.sysup.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server that is a direct child of this process, listens on loopback only and keeps
 * its data between starts. When it dies before it is closed it is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String READY = "ready";
    private static final String FATAL = "FATAL:  ";
    private static final int TRIES = 10;
    private static final int PID_FILE_STATUS_LINE = 7;
    public static final String SUPERUSER = "postgres";

    /**
     * No I/O workers: after the restart that follows a session's violent end they may sleep over a
     * request of PostgreSQL 18.4, and every new session then waits for ever.
     */
    private static final String IN_THE_SESSION = "sync";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Server server;
    private final ReentrantLock lock = new ReentrantLock();
    private Process process;
    private boolean closed;

    private EmbeddedPostgres(Server server, Process process) {
        this.server = server;
        this.process = process;
    }

    /** How it is started. */
    private record Server(
            PostgresBinaries binaries, Path data, int port, Map<String, String> settings) {
        /**
         * It ends at once while something of an earlier, killed server is still there, such as a
         * session that holds its memory: a few tries let that go.
         */
        Process start() throws IOException {
            Process process = launch(binaries, data, port, settings);
            for (int tries = 1; !becomesReady(process, data); tries++) {
                if (tries == TRIES) {
                    throw new EngineStartException(
                            "PostgreSQL ended with code "
                                    + process.exitValue()
                                    + lastWords(log(data))
                                    + ", see "
                                    + log(data));
                }
                LockSupport.parkNanos(FIRST_PAUSE.toNanos());
                process = launch(binaries, data, port, settings);
            }
            return process;
        }
    }

    public int port() {
        return server.port();
    }

    private EmbeddedPostgres watched() {
        Process watched = process;
        Thread.ofVirtual()
                .name("postgres")
                .start(() -> {
                    watched.onExit().join();
                    revive();
                });
        return this;
    }

    /**
     * The pause lets its sessions end, and a stop of the whole process group reach us, too. It is
     * tried until it works: without a database nothing here does.
     */
    private void revive() {
        long pause = FIRST_PAUSE.toNanos();
        boolean settled = false;
        while (!settled) {
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
            lock.lock();
            try {
                settled = closed || startedAgain();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean startedAgain() {
        try {
            if (running(server.data()).isPresent()) {
                LOGGER.error("Another process runs PostgreSQL on this folder by now.");
                return true;
            }
            LOGGER.error("PostgreSQL ended unasked and is started again.");
            process = server.start();
            watched();
            return true;
        } catch (IOException | EngineStartException e) {
            LOGGER.errorf("PostgreSQL did not start again yet: %s", e.getMessage());
            return false;
        }
    }

    /**
     * Starts the server, making its data folder first when there is none.
     *
     * @param data folder of the cluster; its parent receives {@code postgres.log}
     * @param cache folder in which the unpacked programs are shared
     * @param password of the superuser; used when the cluster is made
     * @param settings server settings that win over ours, e.g. {@code fsync=off} in tests
     */
    public static EmbeddedPostgres start(
            Path data, Path cache, int port, String password, Map<String, String> settings) {
        try {
            PostgresBinaries binaries = PostgresBinaries.unpack(cache);
            Path absolute = data.toAbsolutePath();
            if (!Files.exists(absolute.resolve("PG_VERSION"))) {
                makeCluster(binaries, absolute, password);
            }
            stopOrphan(absolute);
            Server server = new Server(binaries, absolute, port, settings);
            return new EmbeddedPostgres(server, server.start()).watched();
        } catch (IOException e) {
            throw new EngineStartException("PostgreSQL did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineStartException("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private static void makeCluster(PostgresBinaries binaries, Path data, String password)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path passwordFile = Files.createTempFile(data.getParent(), "initdb", "", ownerOnly);
        try {
            Files.writeString(passwordFile, password);
            List<String> command = asUnprivileged(binaries.program("initdb").toString());
            command.addAll(List.of("-D", data.toString(), "-U", SUPERUSER, "-A", "scram-sha-256"));
            command.addAll(List.of("--pwfile=" + passwordFile, "-E", "UTF8", "--locale=C"));
            Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                throw new EngineStartException("initdb failed: " + output);
            }
        } finally {
            Files.delete(passwordFile);
        }
    }

    /**
     * PostgreSQL refuses to run as root; a user namespace of its own makes root look like nobody.
     */
    private static List<String> asUnprivileged(String program) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program);
        return command;
    }

    private static Process launch(
            PostgresBinaries binaries, Path data, int port, Map<String, String> settings)
            throws IOException {
        List<String> command = asUnprivileged(binaries.program("postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        Map<String, String> all =
                new java.util.TreeMap<>(
                        Map.of(
                                "listen_addresses", "127.0.0.1",
                                "unix_socket_directories", "",
                                "shared_buffers", "64MB",
                                "max_connections", "120",
                                "autovacuum_naptime", "10s",
                                "io_method", IN_THE_SESSION,
                                "log_min_messages", "warning"));
        all.putAll(settings);
        all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
                .start();
    }

    private static Path log(Path data) {
        return data.resolveSibling("postgres.log");
    }

    /** Why it ended, as it says itself. */
    private static String lastWords(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(FATAL))
                    .reduce((earlier, later) -> later)
                    .map(line -> " (" + line.substring(line.indexOf(FATAL) + FATAL.length()) + ")")
                    .orElse("");
        }
    }

    /** False when it ended instead. */
    private static boolean becomesReady(Process process, Path data) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady(process, data)) {
            if (!process.isAlive()) {
                return false;
            }
            if (System.nanoTime() > deadline) {
                process.destroy();
                throw new EngineStartException(
                        "PostgreSQL was not ready after " + START_LIMIT.toSeconds() + " s.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
        }
        return true;
    }

    private static boolean isReady(Process process, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() > PID_FILE_STATUS_LINE
                && lines.getFirst().trim().equals(Long.toString(process.pid()))
                && lines.get(PID_FILE_STATUS_LINE).trim().equals(READY);
    }

    /**
     * After a killed JVM the server lives on; it is ours when the pid in our folder runs postgres.
     */
    private static void stopOrphan(Path data) throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = running(data);
        if (orphan.isPresent()) {
            LOGGER.warnf(
                    "Stopping the PostgreSQL server (pid %d) that an earlier, killed process left behind.",
                    orphan.get().pid());
            interrupt(orphan.get());
        }
    }

    /** The server that runs on the folder. */
    private static Optional<ProcessHandle> running(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        return lines.stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
                .filter(handle -> handle.info().command().orElse("").endsWith("/postgres"));
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions are ended, data is flushed. */
    private static void interrupt(ProcessHandle handle) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-INT", Long.toString(handle.pid())).start().waitFor()
                != 0) {
            return;
        }
        try {
            handle.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOGGER.warnf(
                    "PostgreSQL (pid %d) did not stop within %d s; killing it.",
                    handle.pid(), STOP_LIMIT.toSeconds());
            handle.destroyForcibly();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (process.isAlive()) {
                interrupt(process.toHandle());
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
