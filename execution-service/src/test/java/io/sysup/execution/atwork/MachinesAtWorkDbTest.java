package io.sysup.execution.atwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.job.Requester;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.atwork.MachinesAtWork.Work;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class MachinesAtWorkDbTest {
    private static final String JOB =
            """
            insert into execution.jobs (id, kind, machine_id, partition_key, lock_kind, status, requested_by_type,
                requested_by_id, lease_owner, lease_token, lease_expires_at, started_at, lost_at, run_after, payload_json)
            values ($1, $2, $3, 'machine:' || $3::uuid, $4, $5, 'user', 'user:ann', 'elsewhere', 1,
                now() + interval '1 hour', now(), now(), now() + interval '1 hour',
                '{"machine":"m","params":{},"dryRun":false}')
            """;

    @Inject ExecutionDatabase database;
    @Inject MachinesAtWork machines;

    private UUID job(String action, @Nullable String lock, String status) {
        UUID machine = Ids.next();
        database.update(JOB, Ids.next(), action, machine, lock, status);
        return machine;
    }

    @Test
    void whatRunsOrIsLostIsToldWithWhoOrderedIt() {
        UUID upgraded = job("apt.upgrade", "apt", "running");
        UUID lost = job("host.reboot", "reboot", "lost");
        UUID notAsked = job("apt.upgrade", "apt", "running");

        assertThat(machines.of(List.of(upgraded, lost, Ids.next())))
                .containsExactlyInAnyOrder(
                        new Work(upgraded, "apt.upgrade", new Requester("user", "user:ann")),
                        new Work(lost, "host.reboot", new Requester("user", "user:ann")));
        assertThat(machines.of(List.of(notAsked))).hasSize(1);
    }

    @Test
    void whoLooksRehearsesOrWaitsTakesNoMachineAway() {
        List<UUID> there =
                List.of(
                        job("apt.analyze", "apt", "running"),
                        job("apt.upgrade", null, "running"),
                        job("apt.upgrade", "apt", "queued"));

        assertThat(machines.of(there)).isEmpty();
        assertThat(machines.readOnly()).contains("apt.analyze").doesNotContain("apt.upgrade");
    }

    /** However long the queue is and its history. */
    @Test
    void eachMachineIsOneLookIntoAnIndex() {
        List<String> plan =
                database.transaction(tx -> {
                    tx.query("select set_config('enable_seqscan', 'off', true)");
                    return tx
                            .query(
                                    "explain " + MachinesAtWork.AT_WORK,
                                    new UUID[] {Ids.next()},
                                    new String[] {"apt.analyze"})
                            .stream()
                            .map(row -> row.getString(0))
                            .toList();
                });

        assertThat(plan).anyMatch(line -> line.contains("using uq_jobs_partition_active"));
    }
}
