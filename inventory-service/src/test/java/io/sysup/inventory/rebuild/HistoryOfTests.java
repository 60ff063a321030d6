package io.sysup.inventory.rebuild;

import io.quarkus.test.Mock;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the execution service would tell again: here all that it told. */
@Mock
@Singleton
@RestClient
public class HistoryOfTests implements HistoryClient {
    final List<JobChanged> jobs = new CopyOnWriteArrayList<>();
    final List<SnapshotTaken> snapshots = new CopyOnWriteArrayList<>();
    volatile boolean away;

    @Override
    public Told of(List<UUID> machines) {
        if (away) {
            throw ProblemException.unavailable("The history is away.", "Try again.");
        }
        return new Told(
                jobs.stream().filter(job -> machines.contains(job.machineId())).toList(),
                snapshots.stream().filter(one -> machines.contains(one.machineId())).toList());
    }
}
