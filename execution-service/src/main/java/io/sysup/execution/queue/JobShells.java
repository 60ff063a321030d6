package io.sysup.execution.queue;

import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.log.JobLog;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import io.sysup.execution.shell.Shells;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Opens the shell in which a job works. A machine that lets nobody log in because it is starting,
 * or has as many logins under way as it takes, is waited for, as long as the job is wanted; a login
 * during which the line broke is tried again.
 */
@ApplicationScoped
public class JobShells {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration BREATH = Duration.ofMillis(500);

    /** A line may break during any login; one on which each login breaks is not waited for. */
    private static final Duration MENDING = Duration.ofSeconds(5);

    private final Shells shells;
    private final QueueConfig config;

    public JobShells(Shells shells, QueueConfig config) {
        this.shells = shells;
        this.config = config;
    }

    /** In place of a line that broke, unless the job is another worker's by now. */
    Optional<Shell> again(RunningJob running, MachineConnection machine, JobLog log) {
        running.awaitEnd(BREATH);
        if (running.ended()) {
            return Optional.empty();
        }
        Shell shell = shells.open(machine, running.job().id());
        running.letGoWith(shell::abort);
        log.line(OutputStreamKind.SYSTEM, "the line broke and was mended: going on from there");
        return Optional.of(shell);
    }

    /** After a pause, past all open connections, unless the job is another worker's by now. */
    Optional<Shell> anotherLogin(RunningJob running, MachineConnection machine) {
        running.awaitEnd(PAUSE);
        if (running.ended()) {
            return Optional.empty();
        }
        Shell shell = shells.login(machine, running.job().id());
        running.letGoWith(shell::abort);
        return Optional.of(shell);
    }

    /**
     * @param fresh logs in anew even when a connection is open
     */
    Shell open(RunningJob running, MachineConnection machine, boolean fresh, JobLog log) {
        long began = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                return fresh
                        ? shells.login(machine, running.job().id())
                        : shells.open(machine, running.job().id());
            } catch (ShellException e) {
                Duration waited = Duration.ofNanos(System.nanoTime() - began);
                if (running.stopWished() || waited.compareTo(patience(e)) > 0) {
                    throw e;
                }
                if (!told) {
                    log.line(OutputStreamKind.SYSTEM, "waiting: " + e.failure().message());
                    told = true;
                }
                running.awaitEnd(e.starting() ? PAUSE : aMoment());
            }
        }
    }

    private Duration patience(ShellException refusal) {
        if (refusal.starting()) {
            return config.bootWait();
        }
        if (refusal.hungUp()) {
            return config.busyWait();
        }
        return refusal.broken() ? MENDING : Duration.ZERO;
    }

    /** Not all at once again. */
    private static Duration aMoment() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(300, 1500));
    }
}
