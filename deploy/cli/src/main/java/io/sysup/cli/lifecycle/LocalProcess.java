package io.sysup.cli.lifecycle;

import io.sysup.cli.connection.Home;
import io.sysup.cli.connection.LocalServer;
import io.sysup.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process that runs System Update with a home. */
final class LocalProcess {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);

    // Start times are counted from boot, whose time is only known to the second.
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final ProcessHandle process;
    private final Home home;

    private LocalProcess(ProcessHandle process, Home home) {
        this.process = process;
        this.home = home;
    }

    /** Empty when nothing runs; never a stranger that was given the number of a dead process. */
    static Optional<LocalProcess> find(Home home) {
        Optional<ProcessHandle> alive = LocalServer.read(home).flatMap(LocalServer::process);
        return alive.filter(process -> startedBefore(written(home), process))
                .map(process -> new LocalProcess(process, home));
    }

    long pid() {
        return process.pid();
    }

    void stop() {
        if (!isOurs()) {
            throw Failure.failed(
                    "conflict",
                    "process " + pid() + " does not look like System Update and was left alone",
                    "see what it is with `ps " + pid() + "`");
        }
        if (!process.destroy()) {
            throw Failure.notAllowed(
                    "forbidden",
                    "you may not stop process " + pid(),
                    "run this as the user who started System Update");
        }
        awaitExit();
    }

    private void awaitExit() {
        try {
            process.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw Failure.failed(
                    "timeout",
                    "process "
                            + pid()
                            + " is still stopping after "
                            + STOPS_WITHIN.toSeconds()
                            + " s",
                    "look at " + home.log() + "; `kill -9 " + pid() + "` loses nothing");
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failure.failed("cancelled", "interrupted while waiting for it to stop", null);
        }
    }

    private boolean isOurs() {
        return process.info().commandLine().orElse("").contains("sysup");
    }

    private static boolean startedBefore(Instant written, ProcessHandle process) {
        Instant latest = written.plus(CLOCK_TOLERANCE);
        return process.info().startInstant().map(start -> !start.isAfter(latest)).orElse(true);
    }

    private static Instant written(Home home) {
        try {
            return Files.getLastModifiedTime(home.runningServer()).toInstant();
        } catch (IOException vanished) {
            return Instant.MIN;
        }
    }
}
