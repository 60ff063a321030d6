import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Puts events of many machines into the outbox of the execution service and waits until the inventory has applied them. Arguments: JDBC-URL MACHINES EVENTS ROUNDS; password in PGPASSWORD. */
public final class Projection {
    private static final long AT_MOST_NANOS = TimeUnit.MINUTES.toNanos(3);

    private static final String MACHINES =
            """
            with made as (
                insert into inventory.machines (id, name, hostname, port, username, os_family, machine_kind)
                select gen_random_uuid(), 'bench-' || i, 'bench-' || i || '.test', 22, 'ops', 'unknown', 'unknown' from generate_series(1, ?) i
                returning id)
            insert into inventory.machine_state (machine_id) select id from made
            """;

    /** Two of three are jobs that ended, the third is an analysis; each for another machine, one machine after the other. */
    private static final String EVENTS =
            """
            with machine as (
                select id, name, row_number() over (order by id) - 1 as place from inventory.machines where name like 'bench-%'),
            event as (
                select gen_random_uuid() as id, i, m.id as machine, m.name, now() + make_interval(secs => ? * 1000 + i / 1000.0) as at
                from generate_series(0, ? - 1) i join machine m on m.place = i % (select count(*) from machine))
            insert into execution.outbox (id, aggregate_key, topic, type, payload)
            select e.id, e.machine::text,
                case when i % 3 < 2 then 'sysup.job.events.v1' else 'sysup.snapshot.events.v1' end,
                case when i % 3 < 2 then 'sysup.job.changed.v1' else 'sysup.snapshot.taken.v1' end,
                jsonb_build_object('specversion', '1.0', 'id', e.id, 'source', '/execution', 'subject', e.machine,
                    'type', case when i % 3 < 2 then 'sysup.job.changed.v1' else 'sysup.snapshot.taken.v1' end,
                    'time', to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'datacontenttype', 'application/json',
                    'data', case when i % 3 < 2 then jsonb_build_object('jobId', gen_random_uuid(), 'version', 3, 'action', 'apt.analyze',
                        'machineId', e.machine, 'machine', e.name, 'state', 'ok', 'dryRun', false, 'attempt', 1, 'lease', 1,
                        'requestedBy', jsonb_build_object('type', 'schedule', 'id', 'schedule:bench'),
                        'createdAt', to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        'startedAt', to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        'finishedAt', to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        'contact', true, 'summary', jsonb_build_object('updates', i % 50))
                    else jsonb_build_object('snapshotId', gen_random_uuid(), 'kind', 'apt_update_analyze', 'machineId', e.machine,
                        'jobId', gen_random_uuid(), 'version', 3, 'status', 'ok',
                        'takenAt', to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'schemaVersion', 1,
                        'important', jsonb_build_object('updates', i % 50, 'security', i % 5, 'rebootRequired', i % 2 = 0)) end)
            from event e order by i
            """;

    /** Those of this round alone: to count all each time would cost the database as much as a good part of the events. */
    private static final String APPLIED = "select count(*) from inventory.inbox where processed_at > to_timestamp(?)";
    private static final String ON_TIMELINE = "select count(*) from inventory.machine_events where actor_id = 'schedule:bench'";
    private static final String WAITING = "select count(*) from execution.outbox where published_at is null";

    private final Connection database;

    private Projection(Connection database) {
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection(args[0], "postgres", System.getenv("PGPASSWORD"))) {
            var bench = new Projection(connection);
            int machines = Integer.parseInt(args[1]);
            int events = Integer.parseInt(args[2]);
            bench.update(MACHINES, machines);
            System.out.println("| events | machines | applied in s | events/s |");
            System.out.println("|---|---|---|---|");
            for (int round = 1; round <= Integer.parseInt(args[3]); round++) {
                double seconds = bench.round(round, events);
                System.out.println("| %d | %d | %.1f | %.0f |".formatted(events, machines, seconds, events / seconds));
            }
        }
    }

    private double round(int round, int events) throws Exception {
        long told = count(ON_TIMELINE);
        update(EVENTS, round, events);
        int begun = (int) (System.currentTimeMillis() / 1000);
        long start = System.nanoTime();
        update("notify execution_outbox");
        while (count(APPLIED, begun) < events) {
            if (System.nanoTime() - start > AT_MOST_NANOS) {
                throw new IllegalStateException(count(APPLIED, begun) + " applied, " + count(WAITING) + " not sent yet");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long jobs = events / 3 * 2 + Math.min(events % 3, 2);
        if (count(ON_TIMELINE) - told != jobs) {
            throw new IllegalStateException("of " + jobs + " ends " + (count(ON_TIMELINE) - told) + " are on the timeline");
        }
        return seconds;
    }

    private void update(String sql, int... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private long count(String sql, int... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, int... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
    }
}
