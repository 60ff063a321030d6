package io.sysup.execution.job;

import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Notification;
import io.sysup.kit.db.Queries;
import io.sysup.kit.json.Json;
import io.sysup.kit.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns wishes into rows of {@code execution.jobs}, with one statement however many there are. */
public final class NewJobRows {
    private NewJobRows() {}

    /**
     * Stores the wishes, each with its event, and returns their jobs in the same order; of a wish
     * that was stored before it is the job of the first time, left as it is. Wakes the workers.
     *
     * @param machines whose names are stored where they are not known yet
     */
    public static List<Job> add(
            Queries queries, Outbox outbox, List<Selected> machines, List<NewJob> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Job> byKey = insert(queries, outbox, machines, wanted);
        if (!byKey.isEmpty()) {
            queries.wake(news(byKey.values(), outbox));
        }
        List<String> known =
                wanted.stream()
                        .map(NewJobRows::key)
                        .filter(key -> !byKey.containsKey(key))
                        .toList();
        if (!known.isEmpty()) {
            byKey.putAll(stored(queries, known));
        }
        return wanted.stream().map(job -> Objects.requireNonNull(byKey.get(key(job)))).toList();
    }

    /** In the order of the keys: two that store the same must not wait for each other crosswise. */
    private static Map<String, Job> insert(
            Queries queries, Outbox outbox, List<Selected> machines, List<NewJob> wanted) {
        List<NewJob> rows = wanted.stream().sorted(Comparator.comparing(NewJobRows::key)).toList();
        Outbox.Columns events =
                outbox.columns(
                        EventType.JOB_CHANGED, rows.stream().map(NewJobRows::event).toList());
        Map<UUID, NewJob> byId =
                rows.stream().collect(Collectors.toMap(NewJob::id, Function.identity()));
        @Nullable Object[] columns = {
            column(rows, UUID[]::new, NewJob::id),
            column(rows, String[]::new, job -> job.wish().action()),
            column(rows, UUID[]::new, job -> job.wish().machineId()),
            column(rows, UUID[]::new, job -> job.wish().scheduleId()),
            column(rows, UUID[]::new, job -> job.wish().scheduleRunId()),
            column(rows, String[]::new, job -> job.wish().requestedBy().type()),
            column(rows, String[]::new, job -> job.wish().requestedBy().id()),
            column(rows, Integer[]::new, job -> job.wish().priority()),
            column(rows, String[]::new, NewJob::lockKind),
            column(rows, String[]::new, NewJobRows::key),
            column(rows, Integer[]::new, NewJob::timeoutSeconds),
            column(rows, String[]::new, job -> Json.write(job.payload())),
            column(rows, Integer[]::new, job -> job.timing().maxAttempts()),
            column(rows, Integer[]::new, job -> job.timing().delaySeconds()),
            column(rows, String[]::new, NewJob::share),
            column(rows, UUID[]::new, NewJob::after),
            column(machines, UUID[]::new, Selected::id),
            column(machines, String[]::new, Selected::name),
            Topic.JOB_EVENTS.topic(),
            EventType.JOB_CHANGED,
            events.time(),
            events.ids(),
            events.aggregates(),
            events.payloads()
        };
        boolean alone = rows.size() == 1 && machines.size() <= 1;
        Map<String, Job> byKey = new HashMap<>();
        queries.query(alone ? EnqueueSql.ONE : EnqueueSql.MANY, alone ? firstOf(columns) : columns)
                .forEach(row -> {
                    NewJob job = Objects.requireNonNull(byId.get(row.getUUID("id")));
                    byKey.put(key(job), job.stored(Columns.instant(row, "created_at")));
                });
        return byKey;
    }

    private static @Nullable Object[] firstOf(@Nullable Object[] columns) {
        return Arrays.stream(columns)
                .map(value -> value instanceof Object[] column ? first(column) : value)
                .toArray();
    }

    private static @Nullable Object first(Object[] column) {
        return column.length == 0 ? null : column[0];
    }

    private static List<Notification> news(Collection<Job> fresh, Outbox outbox) {
        List<Notification> news = new ArrayList<>();
        news.add(new Notification(JobChannels.JOBS, ""));
        news.add(outbox.news());
        fresh.forEach(job -> news.add(new Notification(JobChannels.MOVES, job.id().toString())));
        return news;
    }

    /** The statement sets the time, which is the database's. */
    private static Outbox.Message event(NewJob job) {
        return JobEvents.message(new JobEvents.Move(job.stored(Instant.EPOCH), null, Map.of()));
    }

    private static Map<String, Job> stored(Queries queries, List<String> keys) {
        Map<String, Job> byKey = new HashMap<>();
        queries.query(JobSql.BY_KEY, (Object) keys.toArray(String[]::new))
                .forEach(row -> byKey.put(row.getString("idempotency_key"), Job.of(row)));
        return byKey;
    }

    private static String key(NewJob job) {
        return job.wish().idempotencyKey();
    }

    private static <E, T extends @Nullable Object> T[] column(
            List<E> rows, IntFunction<T[]> array, Function<E, T> value) {
        return rows.stream().map(value).toArray(array);
    }
}
