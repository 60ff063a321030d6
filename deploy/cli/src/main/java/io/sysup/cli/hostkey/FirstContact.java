package io.sysup.cli.hostkey;

import io.sysup.cli.connection.Api;
import io.sysup.cli.fleet.HostKey;
import io.sysup.cli.fleet.HostKeys;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.job.Job;
import io.sysup.cli.job.Jobs;
import io.sysup.cli.json.Json;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits for a machine to show its host key, or for the reason why it does not. */
public final class FirstContact {

    private static final String CHECK = "host.check";
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Waiter waiter;
    private final Jobs jobs;
    private final HostKeys hostKeys;

    public FirstContact(Api api, Waiter waiter) {
        this.waiter = waiter;
        this.jobs = new Jobs(api);
        this.hostKeys = new HostKeys(api);
    }

    /** The keys the machine showed, and the job that tried to reach it, as far as there are any. */
    public record Seen(List<HostKey> keys, Optional<Job> check) {}

    /** Follows the check the server starts by itself for a new machine. */
    public Seen await(Machine machine) {
        Deadline deadline = Deadline.in(LONGEST, waiter);
        Optional<Job> check = jobs.latest(machine.id(), CHECK);
        while (check.isEmpty() && !deadline.passed()) {
            waiter.pause(BETWEEN_LOOKS);
            check = jobs.latest(machine.id(), CHECK);
        }
        return check.map(job -> await(machine, job, deadline))
                .orElseGet(() -> new Seen(hostKeys.of(machine), Optional.empty()));
    }

    public Seen make(Machine machine) {
        return await(machine, jobs.startOn(machine.id(), CHECK), Deadline.in(LONGEST, waiter));
    }

    private Seen await(Machine machine, Job started, Deadline deadline) {
        Job check = started;
        List<HostKey> keys = hostKeys.of(machine);
        while (keys.isEmpty() && !hopeless(check) && !deadline.passed()) {
            check = check.finished() ? check : held(check, deadline);
            keys = hostKeys.of(machine);
            if (keys.isEmpty()) {
                waiter.pause(deadline.remaining(BETWEEN_LOOKS));
            }
        }
        return new Seen(keys, Optional.of(check));
    }

    private Job held(Job check, Deadline deadline) {
        return jobs.held(check.id(), deadline.remaining(LONGEST_HOLD));
    }

    // A check that ends at the host key has seen one, which reaches the inventory a moment later.
    private static boolean hopeless(Job check) {
        return check.failed() && !Json.text(check.error(), "kind").startsWith("host_key_");
    }
}
