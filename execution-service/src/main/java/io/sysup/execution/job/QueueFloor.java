package io.sysup.execution.job;

import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Queries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The time before which nothing waits. Jobs that were taken stay in the index as long as anybody
 * holds an old transaction; with this a claim does not read over all of them. It is looked up anew
 * every few seconds, so a job that is stored late is seen late by no more than that.
 */
final class QueueFloor {
    private static final Duration ANEW = Duration.ofSeconds(2);

    /** A job's time is that of the begin of its transaction, which takes a while. */
    private static final int SLACK_SECONDS = 10;

    private static final String OLDEST =
            """
            select coalesce(min(run_after), now()) - make_interval(secs => $1) as oldest
            from execution.jobs where status = 'queued' and hold_reason is null and run_after <= now()
            """;

    private final InstantSource clock;
    private volatile Looked looked = new Looked(Instant.MIN, Instant.EPOCH);

    QueueFloor(InstantSource clock) {
        this.clock = clock;
    }

    OffsetDateTime at(Queries queries) {
        Instant now = clock.instant();
        if (Duration.between(looked.when(), now).abs().compareTo(ANEW) > 0) {
            Instant oldest =
                    Columns.instant(
                            queries.query(OLDEST, (double) SLACK_SECONDS).getFirst(), "oldest");
            looked = new Looked(now, oldest);
        }
        return looked.oldest().atOffset(ZoneOffset.UTC);
    }

    private record Looked(Instant when, Instant oldest) {}
}
