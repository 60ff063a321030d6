package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.job.Job;
import io.sysup.execution.log.JobLog;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/**
 * How the machine of a job is reached. An inventory that is away, because it is started again for
 * example, is waited for as long as the job is wanted: otherwise the whole queue would run through
 * in errors meanwhile.
 */
@ApplicationScoped
public class MachineLogins {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Machines inventory;

    public MachineLogins(Machines inventory) {
        this.inventory = inventory;
    }

    /**
     * Which parameters the settings give the action of a job on its machine. They matter little
     * enough that the job goes on without them.
     */
    Map<String, Object> defaults(Job job, JobLog log) {
        try {
            return inventory.defaults(job.machineId(), job.action());
        } catch (ProblemException e) {
            log.line(
                    OutputStreamKind.SYSTEM,
                    "the settings could not be read, those of the product count: "
                            + e.problem().detail());
            return Map.of();
        }
    }

    MachineConnection of(RunningJob running, JobLog log) {
        Job job = running.job();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            try {
                return inventory.connection(job.machineId(), job.id(), job.action());
            } catch (ProblemException e) {
                boolean away = e.problem().kind().equals(ErrorKind.UNAVAILABLE);
                boolean wanted = !running.stopWished() && !running.ended();
                if (!away || !wanted || System.nanoTime() > deadline) {
                    throw e;
                }
                if (!told) {
                    log.line(OutputStreamKind.SYSTEM, "waiting: " + e.problem().detail());
                    told = true;
                }
                running.awaitEnd(PAUSE);
            }
        }
    }
}
