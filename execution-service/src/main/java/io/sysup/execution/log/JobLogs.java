package io.sysup.execution.log;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobChannels;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.kit.db.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The stored lines of all jobs; read by key, so their cost does not grow with the number of jobs.
 */
@ApplicationScoped
public class JobLogs {
    private static final String READ =
            """
            select seq, logged_at, stream, level, message from execution.job_logs
            where job_id = $1 and seq > $2 order by seq limit $3
            """;

    /** The words of a line are searched as they are seen: without the codes that colour them. */
    private static final String SEARCH =
            """
            select seq, logged_at, stream, level, message from execution.job_logs
            where job_id = $1 and seq > $2
              and strpos(lower(regexp_replace(message, '\\x1b\\[[0-9;?]*[ -/]*[@-~]', '', 'g')), lower($4)) > 0
            order by seq limit $3
            """;

    /** Lines of many jobs; of each only the holder of the lease may write. */
    private static final String WRITE =
            """
            with held as (
                select j.id, w.lease, w.attempt
                from unnest((select $1::uuid[]), (select $2::bigint[]), (select $3::integer[])) as w (id, lease, attempt)
                join execution.jobs j on j.id = w.id and j.lease_token = w.lease and j.status = 'running'),
            written as (
                insert into execution.job_logs (job_id, seq, attempt, logged_at, stream, level, message)
                select h.id, l.seq, h.attempt, l.logged_at, l.stream, l.level, l.message
                from unnest((select $4::uuid[]), (select $5::bigint[]), (select $6::bigint[]), (select $7::timestamptz[]),
                    (select $8::text[]), (select $9::text[]), (select $10::text[]))
                    as l (job, lease, seq, logged_at, stream, level, message)
                join held h on h.id = l.job and h.lease = l.lease)
            select id, lease from held
            """;

    private static final int JOBS_AT_ONCE = 256;

    private static final String LAST =
            "select coalesce(max(seq), 0) as last from execution.job_logs where job_id = $1";

    private static final String STORED =
            """
            select stream, count(*) as lines from execution.job_logs where job_id = $1 and seq > $2
            group by stream
            """;

    private final ExecutionDatabase database;
    private final InstantSource clock;
    private final GroupCommit<Written, Boolean> writes =
            new GroupCommit<>(this::store, JOBS_AT_ONCE, 2);

    public JobLogs(ExecutionDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Goes on behind the lines of earlier attempts. */
    public JobLog open(Job job) {
        long last =
                job.lease() == 1 ? 0 : database.query(LAST, job.id()).getFirst().getLong("last");
        return new JobLog(this, job, clock, last);
    }

    /** How many lines of each stream follow the given one. */
    public Map<OutputStreamKind, Long> storedAfter(UUID jobId, long seq) {
        Map<OutputStreamKind, Long> stored = new EnumMap<>(OutputStreamKind.class);
        database.query(STORED, jobId, seq)
                .forEach(row ->
                        stored.put(
                                OutputStreamKind.of(row.getString("stream")),
                                row.getLong("lines")));
        return stored;
    }

    public List<LogLine> read(UUID jobId, long after, int limit) {
        return database.query(READ, jobId, after, limit).stream().map(LogLine::of).toList();
    }

    /** Those of the lines that have the words, whatever their case. */
    List<LogLine> search(UUID jobId, String words, long after, int limit) {
        return database.query(SEARCH, jobId, after, limit, words).stream()
                .map(LogLine::of)
                .toList();
    }

    /** Returns false when the lease is gone and nothing was stored. */
    boolean write(Job job, List<LogLine> lines) {
        return writes.bring(new Written(job, lines));
    }

    List<Boolean> store(List<Written> all) {
        Set<Held> held =
                database
                        .query(
                                WRITE,
                                column(all, UUID[]::new, one -> one.job().id()),
                                column(all, Long[]::new, one -> one.job().lease()),
                                column(all, Integer[]::new, one -> one.job().attempt()),
                                lines(all, UUID[]::new, (job, line) -> job.id()),
                                lines(all, Long[]::new, (job, line) -> job.lease()),
                                lines(all, Long[]::new, (job, line) -> line.seq()),
                                lines(
                                        all,
                                        OffsetDateTime[]::new,
                                        (job, line) -> line.at().atOffset(ZoneOffset.UTC)),
                                lines(all, String[]::new, (job, line) -> line.stream()),
                                lines(all, String[]::new, (job, line) -> line.level()),
                                lines(all, String[]::new, (job, line) -> line.message()))
                        .stream()
                        .map(row -> new Held(row.getUUID("id"), row.getLong("lease")))
                        .collect(Collectors.toSet());
        all.forEach(one -> database.wake(JobChannels.LOGS, one.job().id().toString()));
        return all.stream()
                .map(one -> held.contains(new Held(one.job().id(), one.job().lease())))
                .toList();
    }

    private static <T> T[] column(
            List<Written> all, IntFunction<T[]> array, Function<Written, T> value) {
        return all.stream().map(value).toArray(array);
    }

    private static <T> T[] lines(
            List<Written> all, IntFunction<T[]> array, BiFunction<Job, LogLine, T> value) {
        return all.stream()
                .flatMap(one -> one.lines().stream().map(line -> value.apply(one.job(), line)))
                .toArray(array);
    }

    record Written(Job job, List<LogLine> lines) {}

    private record Held(UUID job, long lease) {}
}
