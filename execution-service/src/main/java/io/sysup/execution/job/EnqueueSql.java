package io.sysup.execution.job;

/**
 * Statements that store new jobs, each with its event; a job whose idempotency key is there already
 * is left out. Machines that are not known yet get their names, in the order of their ids: two that
 * add the same in other orders would wait for each other. All in one statement, so that making a
 * job waits for the database once.
 *
 * <p>Parameters: 1 to 16 of the jobs; id and name of the machines; topic, type and time of the
 * events; their ids, aggregates and payloads.
 */
final class EnqueueSql {
    /** The jobs, the machines and the events come from what stands in the gaps. */
    private static final String ENQUEUE =
            """
            with known as (
                insert into execution.machines (id, name)
                select m.id, m.name from %s as m (id, name)
                where m.id is not null order by m.id on conflict (id) do nothing),
            stored as (
                insert into execution.jobs (id, kind, machine_id, schedule_id, schedule_run_id, requested_by_type,
                    requested_by_id, priority, partition_key, lock_kind, idempotency_key, timeout_s, payload_json,
                    max_attempts, run_after, share_key, parent_job_id, hold_reason)
                select w.id, w.kind, w.machine, w.schedule, w.run, w.by_type, w.by_id, w.priority,
                    'machine:' || w.machine, w.lock_kind, w.key, w.timeout, w.payload::jsonb, w.attempts,
                    now() + make_interval(secs => w.delay), w.share, w.parent,
                    case when w.parent is not null then 'after' end
                from %s as w (id, kind, machine, schedule, run, by_type, by_id, priority, lock_kind, key, timeout,
                    payload, attempts, delay, share, parent)
                on conflict (idempotency_key) where idempotency_key is not null do nothing
                returning id, created_at),
            told as (
                insert into execution.outbox (id, aggregate_key, topic, type, payload, created_at)
                select e.id, e.aggregate, $19, $20,
                    jsonb_set(e.payload::jsonb, '{data,createdAt}', to_jsonb(s.created_at)), $21
                from %s as e (job, id, aggregate, payload)
                join stored s on s.id = e.job order by s.id)
            select id, created_at from stored
            """;

    /** Any number, in columns. */
    static final String MANY =
            ENQUEUE.formatted(
                    "unnest((select $17::uuid[]), (select $18::text[]))",
                    """
                    unnest((select $1::uuid[]), (select $2::text[]), (select $3::uuid[]), (select $4::uuid[]),
                        (select $5::uuid[]), (select $6::text[]), (select $7::text[]), (select $8::int[]),
                        (select $9::text[]), (select $10::text[]), (select $11::int[]), (select $12::text[]),
                        (select $13::int[]), (select $14::int[]), (select $15::text[]), (select $16::uuid[]))\
                    """,
                    """
                    unnest((select $1::uuid[]), (select $22::uuid[]), (select $23::text[]), (select $24::text[]))\
                    """);

    /** One job, and its machine or null; in columns it takes half as long again. */
    static final String ONE =
            ENQUEUE.formatted(
                    "(values ($17::uuid, $18::text))",
                    """
                    (values ($1::uuid, $2::text, $3::uuid, $4::uuid, $5::uuid, $6::text, $7::text, $8::int,
                        $9::text, $10::text, $11::int, $12::text, $13::int, $14::int, $15::text, $16::uuid))\
                    """,
                    "(values ($1::uuid, $22::uuid, $23::text, $24::text))");

    private EnqueueSql() {}
}
