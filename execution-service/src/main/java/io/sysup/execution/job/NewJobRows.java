package io.sysup.execution.job;

import io.sysup.contracts.job.JobRequested;
import io.sysup.execution.action.ActionManifest;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Turns wishes into rows of {@code execution.jobs}, with one statement for all machines. */
public final class NewJobRows {
    private NewJobRows() {}

    /**
     * Stores the wishes of one request, which differ in nothing but their machine; one that was
     * stored before is left as it is. Wakes the workers when the transaction is kept.
     *
     * @param share those whose jobs take turns with the jobs of others
     */
    public static List<Job> add(
            Tx tx,
            List<JobRequested> wishes,
            ActionManifest manifest,
            JobTiming timing,
            String share) {
        return addAfter(tx, wishes, manifest, timing, share, Map.of());
    }

    /**
     * As {@link #add}, for a later step.
     *
     * @param after job that must end well before, by machine
     */
    static List<Job> addAfter(
            Tx tx,
            List<JobRequested> wishes,
            ActionManifest manifest,
            JobTiming timing,
            String share,
            Map<UUID, UUID> after) {
        Map<UUID, JobRequested> wanted = new LinkedHashMap<>();
        wishes.forEach(wish -> wanted.put(Ids.next(), wish));
        return wishes.isEmpty() ? List.of() : store(tx, wanted, manifest, timing, share, after);
    }

    /** As {@link #add}, with an id that the wish brought along. */
    static List<Job> addOne(
            Tx tx,
            UUID id,
            JobRequested wish,
            ActionManifest manifest,
            JobTiming timing,
            String share) {
        Map<UUID, JobRequested> wanted = new LinkedHashMap<>(Map.of(id, wish));
        return store(tx, wanted, manifest, timing, share, Map.of());
    }

    private static List<Job> store(
            Tx tx,
            Map<UUID, JobRequested> wanted,
            ActionManifest manifest,
            JobTiming timing,
            String share,
            Map<UUID, UUID> after) {
        List<JobRequested> wishes = List.copyOf(wanted.values());
        JobRequested any = wishes.getFirst();
        int timeout =
                Objects.requireNonNullElse(
                        any.timeoutSeconds(), (int) manifest.timeout().toSeconds());
        List<Job> jobs = new ArrayList<>();
        tx.query(
                        JobSql.INSERT,
                        any.action(),
                        any.scheduleId(),
                        any.scheduleRunId(),
                        any.requestedBy().type(),
                        any.requestedBy().id(),
                        any.priority(),
                        any.dryRun() ? null : manifest.lockKind(),
                        timeout,
                        timing.maxAttempts(),
                        (double) timing.delaySeconds(),
                        share,
                        wanted.keySet().toArray(UUID[]::new),
                        wishes.stream().map(JobRequested::machineId).toArray(UUID[]::new),
                        wishes.stream().map(JobRequested::idempotencyKey).toArray(String[]::new),
                        wishes.stream()
                                .map(NewJobRows::payload)
                                .map(Json::write)
                                .toArray(String[]::new),
                        wishes.stream()
                                .map(wish -> after.get(wish.machineId()))
                                .toArray(UUID[]::new))
                .forEach(row -> {
                    UUID id = row.getUUID("id");
                    Instant made = Columns.instant(row, "created_at");
                    jobs.add(
                            Job.waiting(
                                    id,
                                    Objects.requireNonNull(wanted.remove(id)),
                                    timing.maxAttempts(),
                                    timeout,
                                    made));
                });
        if (!jobs.isEmpty()) {
            tx.wake(JobChannels.JOBS, "");
        }
        jobs.addAll(known(tx, wanted.values()));
        jobs.sort(Comparator.comparing(job -> job.id().toString()));
        return jobs;
    }

    private static Job.JobPayload payload(JobRequested wish) {
        return new Job.JobPayload(wish.machine(), wish.params(), wish.dryRun());
    }

    private static List<Job> known(Tx tx, Collection<JobRequested> wishes) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        String[] keys = wishes.stream().map(JobRequested::idempotencyKey).toArray(String[]::new);
        return tx
                .query(JobSql.WITHOUT_RESULT + "where j.idempotency_key = any($1)", (Object) keys)
                .stream()
                .map(Job::of)
                .toList();
    }
}
