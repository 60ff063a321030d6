package io.sysup.execution.job;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.blackout.ClosedMachines;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Where;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The jobs. Lists read by id, newest first, so their cost does not grow with the history. */
@ApplicationScoped
public class Jobs {
    private final ExecutionDatabase database;

    public Jobs(ExecutionDatabase database) {
        this.database = database;
    }

    public Optional<Job> find(UUID id) {
        return database.first(JobSql.WITH_RESULT + "where j.id = $1", id).map(Job::of);
    }

    public Job require(Tx tx, UUID id) {
        return tx.first(JobSql.WITH_RESULT + "where j.id = $1", id).map(Job::of).orElseThrow();
    }

    public List<Job> findAll(List<UUID> ids) {
        return database
                .query(
                        JobSql.WITH_RESULT + JobSql.WITH_IDS + "order by j.id",
                        (Object) ids.toArray(UUID[]::new))
                .stream()
                .map(Job::of)
                .toList();
    }

    /** Those of the jobs that are not at their end yet; read by key. */
    public List<UUID> open(List<UUID> ids) {
        return database.query(JobSql.OPEN, (Object) ids.toArray(UUID[]::new)).stream()
                .map(row -> row.getUUID("id"))
                .toList();
    }

    public List<Job> readAll(Tx tx, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return tx
                .query(
                        JobSql.WITHOUT_RESULT + JobSql.WITH_IDS + "order by j.id",
                        (Object) ids.toArray(UUID[]::new))
                .stream()
                .map(Job::of)
                .toList();
    }

    /** Up to {@code rows} jobs older than {@code before}, newest first. */
    public List<Job> list(JobFilter filter, @Nullable UUID before, int rows) {
        Where where =
                filter.ended()
                        .restrict(new Where())
                        .and("j.machine_id = ?", filter.machineId())
                        .and(
                                filter.onlyOpen()
                                        ? "j.finished_at is null and j.status = any(?)"
                                        : "j.status = any(?)",
                                filter.states() == null
                                        ? null
                                        : filter.states().toArray(String[]::new))
                        .and(
                                "j.kind = any(?)",
                                filter.actions() == null
                                        ? null
                                        : filter.actions().toArray(String[]::new))
                        .and("j.id < ?", before)
                        .then("order by j.id desc limit ?", rows);
        return database.query(JobSql.WITHOUT_RESULT + where.sql(), where.values()).stream()
                .map(Job::of)
                .toList();
    }

    /**
     * Lets the steps after these jobs run, or cancels them, as these came to their end; returns
     * those that changed.
     */
    public List<Job> nextSteps(Tx tx, List<UUID> ended) {
        List<UUID> changed =
                tx.query(JobSql.NEXT_STEPS, (Object) ended.toArray(UUID[]::new)).stream()
                        .map(row -> row.getUUID("id"))
                        .toList();
        if (!changed.isEmpty()) {
            tx.wake(JobChannels.JOBS, "");
        }
        return readAll(tx, changed);
    }

    /** Keeps where the run of the job is found again; false when the lease is gone. */
    public boolean begin(Job job, RemoteHandle handle) {
        return database.update(JobSql.BEGIN, job.id(), job.lease(), Json.write(handle)) == 1;
    }

    /**
     * Notes what a running job waits for on its machine; false when that was known, or the lease is
     * gone.
     *
     * @param what null when it goes on
     */
    public boolean waits(Tx tx, Job job, @Nullable String what) {
        return tx.update(JobSql.WAITS, job.id(), job.lease(), what) == 1;
    }

    /**
     * Marks the job lost: something was begun on its machine, and nobody sees what became of it.
     * Returns false when the lease is gone.
     *
     * @param pause seconds before the machine is asked again, at least
     */
    public boolean lose(Tx tx, Job job, Failure failure, int pause) {
        return tx.update(
                        JobSql.LOSE,
                        job.id(),
                        job.lease(),
                        pause,
                        failure.kind().word(),
                        failure.message(),
                        Json.write(failure))
                == 1;
    }

    /** Ends the leases of a worker that stops. */
    public void release(String owner) {
        database.update(JobSql.RELEASE, owner);
    }

    /** Returns those whose lease holds; of the others nothing may be written any more. */
    public List<Job> finish(Tx tx, List<JobEnd> ended) {
        List<JobEnd> ends = ordered(ended);
        Map<UUID, JobEnd> byId =
                ends.stream().collect(Collectors.toMap(end -> end.job().id(), end -> end));
        return tx
                .query(
                        JobSql.FINISH,
                        column(ends, UUID[]::new, end -> end.job().id()),
                        column(ends, Long[]::new, end -> end.job().lease()),
                        column(ends, String[]::new, end -> end.state().word()),
                        column(ends, String[]::new, end -> Json.writeNullable(end.result())),
                        column(ends, String[]::new, end -> of(end, f -> f.kind().word())),
                        column(ends, String[]::new, end -> of(end, Failure::message)),
                        column(ends, String[]::new, end -> of(end, Json::write)))
                .stream()
                .map(row -> Objects.requireNonNull(byId.get(row.getUUID("id"))).stored(row))
                .toList();
    }

    /** As the leases are renewed: two that lock the same rows in other orders end in a deadlock. */
    private static List<JobEnd> ordered(List<JobEnd> ends) {
        return ends.stream().sorted(Comparator.comparing(end -> end.job().id())).toList();
    }

    private static <T extends @Nullable Object> T[] column(
            List<JobEnd> ends, IntFunction<T[]> array, Function<JobEnd, T> value) {
        return ends.stream().map(value).toArray(array);
    }

    private static @Nullable String of(JobEnd end, Function<Failure, String> value) {
        return end.failure() == null ? null : value.apply(end.failure());
    }

    /**
     * Lets the job wait for its next attempt; false when it has none left, was cancelled, has begun
     * something on the machine, or is another worker's by now.
     *
     * @param nothingDone what was begun changed nothing and does not run any more: the next attempt
     *     begins a run of its own
     */
    public boolean retry(Tx tx, Job job, Failure failure, boolean nothingDone) {
        return tx.update(
                        JobSql.RETRY,
                        job.id(),
                        job.lease(),
                        failure.kind().word(),
                        failure.message(),
                        Json.write(failure),
                        nothingDone)
                == 1;
    }

    /** Puts back what was just taken; returns those of which people do not know it yet. */
    public List<Job> putBack(Tx tx, Map<Job, ClosedMachines.Blackout> held) {
        List<Job> taken = held.keySet().stream().sorted(Comparator.comparing(Job::id)).toList();
        List<UUID> news =
                tx
                        .query(
                                JobSql.PUT_BACK,
                                taken.stream().map(Job::id).toArray(UUID[]::new),
                                taken.stream().map(Job::lease).toArray(Long[]::new),
                                taken.stream()
                                        .map(job -> blackout(held, job).text())
                                        .toArray(String[]::new),
                                taken.stream()
                                        .map(job -> until(blackout(held, job)))
                                        .toArray(OffsetDateTime[]::new))
                        .stream()
                        .filter(row -> row.getBoolean("news"))
                        .map(row -> row.getUUID("id"))
                        .toList();
        return readAll(tx, news);
    }

    private static ClosedMachines.Blackout blackout(
            Map<Job, ClosedMachines.Blackout> held, Job job) {
        return Objects.requireNonNull(held.get(job));
    }

    private static @Nullable OffsetDateTime until(ClosedMachines.Blackout blackout) {
        return blackout.until() == null ? null : blackout.until().atOffset(ZoneOffset.UTC);
    }

    public List<Job> expired(Tx tx) {
        UUID[] ids =
                tx.query(JobSql.EXPIRED).stream()
                        .map(row -> row.getUUID("id"))
                        .toArray(UUID[]::new);
        return tx.query(JobSql.WITHOUT_RESULT + JobSql.WITH_IDS, (Object) ids).stream()
                .map(Job::of)
                .toList();
    }

    public void requeue(Tx tx, UUID id) {
        tx.update(JobSql.REQUEUE, id);
        tx.wake(JobChannels.JOBS, "");
    }

    public void markLost(Tx tx, UUID id, Failure failure) {
        tx.update(
                JobSql.MARK_LOST,
                id,
                failure.kind().word(),
                failure.message(),
                Json.write(failure));
    }

    /**
     * Cancels a waiting job at once, asks a running one to stop, ends the story of a lost one; a
     * final one stays.
     *
     * @param byForce a running one is ended even while packages are in between
     */
    public void cancel(Tx tx, UUID id, String actor, boolean byForce) {
        int changed =
                tx.update(
                        JobSql.CANCEL_QUEUED,
                        id,
                        actor,
                        ErrorKind.CANCELLED.word(),
                        "Cancelled by " + actor + " before it began.");
        if (changed == 0) {
            changed = tx.update(JobSql.REQUEST_CANCEL, id, actor, byForce);
        }
        if (changed == 0) {
            tx.update(JobSql.GIVE_UP_LOST, id, actor);
        }
        tx.wake(JobChannels.JOBS, "");
    }
}
