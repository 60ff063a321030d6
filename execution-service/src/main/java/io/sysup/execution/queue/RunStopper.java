package io.sysup.execution.queue;

import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.detached.StopAnswer;
import io.sysup.execution.detached.StopCommand;
import io.sysup.execution.log.JobLog;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import io.sysup.execution.shell.Shells;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Ends the detached run of a job as soon as that does no harm: it asks again and again until the
 * job has come to its end. First with a signal, then by killing it.
 */
final class RunStopper {
    private static final Logger LOGGER = Logger.getLogger(RunStopper.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Signals that it may leave unheeded. */
    private static final int GRACE = 5;

    private final Shells shells;
    private final MachineConnection machine;
    private final RunningJob running;
    private final JobLog log;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean signalled;

    RunStopper(Shells shells, MachineConnection machine, RunningJob running, JobLog log) {
        this.shells = shells;
        this.machine = machine;
        this.running = running;
        this.log = log;
    }

    void start() {
        if (asked.compareAndSet(false, true)) {
            Thread.ofVirtual().name("stop-" + running.job().id()).start(this::stop);
        }
    }

    /** True when its end was wished for, whether it came of that or not. */
    boolean asked() {
        return asked.get();
    }

    /** True when its end is our doing. */
    boolean signalled() {
        return signalled;
    }

    private void stop() {
        boolean told = false;
        int signals = 0;
        while (!running.ended()) {
            StopAnswer answer = ask(signals >= GRACE);
            if (answer == StopAnswer.SIGNALLED) {
                signals++;
                signalled = true;
            }
            if (answer == StopAnswer.DPKG_AT_WORK && !told) {
                told = true;
                log.line(
                        OutputStreamKind.SYSTEM,
                        "asked to stop while dpkg changes packages: this is brought to its end");
            }
            running.awaitEnd(PAUSE);
        }
    }

    private StopAnswer ask(boolean kill) {
        try (Shell shell = shells.open(machine, running.job().id())) {
            var command = StopCommand.of(running.job().id(), kill, running.stopForced());
            return StopAnswer.of(shell.run(command, LIMIT, (stream, line) -> {}));
        } catch (ShellException e) {
            LOGGER.debugf(
                    "The run of job %s could not be stopped yet: %s",
                    running.job().id(), e.getMessage());
            return StopAnswer.UNKNOWN;
        }
    }
}
