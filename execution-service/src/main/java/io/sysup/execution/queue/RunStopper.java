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
 * Ends the detached run of a job as soon as that does no harm: it tries again and again until the
 * job has come to its end.
 */
final class RunStopper {
    private static final Logger LOGGER = Logger.getLogger(RunStopper.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Shells shells;
    private final MachineConnection machine;
    private final RunningJob running;
    private final JobLog log;
    private final JobRun run;
    private final AtomicBoolean asked = new AtomicBoolean();

    RunStopper(
            Shells shells, MachineConnection machine, RunningJob running, JobRun run, JobLog log) {
        this.run = run;
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

    private void stop() {
        boolean told = false;
        while (!running.ended()) {
            if (tried() == StopAnswer.DPKG_AT_WORK && !told) {
                told = true;
                log.line(
                        OutputStreamKind.SYSTEM,
                        "asked to stop while dpkg changes packages: this is brought to its end");
            }
            running.awaitEnd(PAUSE);
        }
    }

    private StopAnswer tried() {
        if (run.begun().isEmpty()) {
            return StopAnswer.NOTHING_RUNS;
        }
        try (Shell shell = shells.open(machine, running.job().id())) {
            var command = StopCommand.of(run.name(), running.stopForced());
            return StopAnswer.of(shell.run(command, LIMIT, (stream, line) -> {}));
        } catch (ShellException e) {
            LOGGER.debugf(
                    "The run of job %s could not be stopped yet: %s",
                    running.job().id(), e.getMessage());
            return StopAnswer.UNKNOWN;
        }
    }
}
