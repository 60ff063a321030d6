package io.sysup.execution.queue;

import io.sysup.execution.action.Actions;
import io.sysup.execution.blackout.ClosedMachines;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.Jobs;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts back what would change a machine under a blackout, in the transaction that took it: nobody
 * hears that it began. What runs on its machine already goes on.
 */
@ApplicationScoped
public class BlackoutHolds {
    private final Actions actions;
    private final Jobs jobs;
    private final JobEvents events;

    BlackoutHolds(Actions actions, Jobs jobs, JobEvents events) {
        this.actions = actions;
        this.jobs = jobs;
        this.events = events;
    }

    /** Returns those that may begin. */
    List<Job> begun(Tx tx, List<Job> taken, ClosedMachines closed) {
        if (closed.blackouts().isEmpty()) {
            return taken;
        }
        Map<Job, ClosedMachines.Blackout> held = new LinkedHashMap<>();
        for (Job job : taken) {
            if (changesItsMachine(job) && !job.payload().ignoreBlackout()) {
                closed.over(job.machineId()).ifPresent(blackout -> held.put(job, blackout));
            }
        }
        if (!held.isEmpty()) {
            events.changed(tx, jobs.putBack(tx, held));
        }
        return taken.stream().filter(job -> !held.containsKey(job)).toList();
    }

    private boolean changesItsMachine(Job job) {
        return !job.payload().dryRun()
                && job.handle() == null
                && actions.find(job.action())
                        .map(action -> !action.manifest().readOnly())
                        .orElse(true);
    }
}
