package io.sysup.execution.log;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobChannels;
import io.sysup.execution.shell.OutputStreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** Only the holder of the lease may write. */
    private static final String WRITE =
            """
            insert into execution.job_logs (job_id, seq, attempt, logged_at, stream, level, message)
            select $1, l.seq, $3, l.logged_at, l.stream, l.level, l.message
            from unnest($4::bigint[], $5::timestamptz[], $6::text[], $7::text[], $8::text[])
                as l(seq, logged_at, stream, level, message)
            where exists (select 1 from execution.jobs j
                where j.id = $1 and j.lease_token = $2 and j.status = 'running')
            """;

    private static final String LAST =
            "select coalesce(max(seq), 0) as last from execution.job_logs where job_id = $1";

    private static final String STORED =
            """
            select stream, count(*) as lines from execution.job_logs where job_id = $1 and seq > $2
            group by stream
            """;

    private final ExecutionDatabase database;
    private final InstantSource clock;

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

    /** Returns false when the lease is gone and nothing was stored. */
    boolean write(Job job, List<LogLine> lines) {
        int written =
                database.update(
                        WRITE,
                        job.id(),
                        job.lease(),
                        job.attempt(),
                        lines.stream().map(LogLine::seq).toArray(Long[]::new),
                        lines.stream()
                                .map(line -> line.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new),
                        lines.stream().map(LogLine::stream).toArray(String[]::new),
                        lines.stream().map(LogLine::level).toArray(String[]::new),
                        lines.stream().map(LogLine::message).toArray(String[]::new));
        database.wake(JobChannels.LOGS, job.id().toString());
        return written == lines.size();
    }
}
