package io.sysup.kit.diagnosis;

import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Database;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.flywaydb.core.Flyway;

/** What a service finds in its own schema: a few short statements, each over a few rows. */
public final class DatabaseChecks {
    private static final String DATABASE = "database";
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final Duration SKEW = Duration.ofSeconds(2);
    private static final Duration SKEW_ERROR = Duration.ofSeconds(30);
    private static final Duration WAITS = Duration.ofSeconds(10);
    private static final Duration LONG_WAIT = Duration.ofMillis(500);
    private static final double MANY_CONNECTIONS = 0.8;

    private static final String SERVER =
            """
            select clock_timestamp() as now, current_setting('server_version') as version,
                current_setting('max_connections')::int as most,
                (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as connections,
                pg_database_size(current_database()) as bytes
            """;

    private final Database database;
    private final TableVersions tables;
    private final InstantSource clock;

    public DatabaseChecks(Database database, Flyway flyway, InstantSource clock) {
        this.database = database;
        this.tables = new TableVersions(flyway);
        this.clock = clock;
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try {
            OptionalLong waiting = database.waiting();
            findings.add(pool(database.connections(), waiting, database.waitForConnection()));
            Instant asked = clock.instant();
            Row server = database.query(SERVER).getFirst();
            Instant answered = clock.instant();
            findings.add(answers(server, Duration.between(asked, answered)));
            findings.add(connections(server));
            findings.add(clocks(Columns.instant(server, "now"), asked, answered));
            findings.add(migrations());
            findings.add(messages());
        } catch (RuntimeException e) {
            findings.add(
                    Finding.error(
                            DATABASE,
                            "The database of this service does not answer.",
                            "Check PostgreSQL; the service goes on by itself when it is back."));
        }
        return findings;
    }

    private static Finding answers(Row server, Duration took) {
        String shown =
                "PostgreSQL "
                        + server.getString("version")
                        + " answers in "
                        + took.toMillis()
                        + " ms; "
                        + server.getLong("bytes") / (1024 * 1024)
                        + " MB";
        return took.compareTo(SLOW) < 0
                ? Finding.ok(DATABASE, shown)
                : Finding.warning(
                        DATABASE,
                        shown,
                        "Look at the load of the database's machine and its disk, and at the network between.");
    }

    private static Finding connections(Row server) {
        int open = server.getInteger("connections");
        int most = server.getInteger("most");
        String shown = open + " of " + most + " connections of the server are open";
        return open < MANY_CONNECTIONS * most
                ? Finding.ok("connections", shown)
                : Finding.warning(
                        "connections",
                        shown,
                        "Raise max_connections, or make the pools of the services smaller.");
    }

    /** Whether the database can be asked for more. */
    public boolean answers(List<Finding> findings) {
        return findings.stream()
                .noneMatch(
                        one -> one.check().equals(DATABASE) && one.level() == Finding.Level.ERROR);
    }

    /**
     * @param waiting who stood before us
     */
    static Finding pool(int open, OptionalLong waiting, Duration waited) {
        String shown =
                "A connection of this service was free after "
                        + waited.toMillis()
                        + " ms; "
                        + open
                        + " are open"
                        + (waiting.isPresent()
                                ? ", " + waiting.getAsLong() + " waited for one"
                                : "");
        return waited.compareTo(LONG_WAIT) < 0
                ? Finding.ok("pool", shown)
                : Finding.warning(
                        "pool",
                        shown,
                        "All connections are busy: look for slow statements in the database, or raise quarkus.datasource.<schema>.reactive.max-size.");
    }

    /** The database's clock lies between the two looks at ours when both are right. */
    static Finding clocks(Instant theirs, Instant before, Instant after) {
        Duration skew = Duration.ZERO;
        if (theirs.isBefore(before)) {
            skew = Duration.between(theirs, before);
        } else if (theirs.isAfter(after)) {
            skew = Duration.between(after, theirs);
        }
        String shown = "The clock of the database differs by " + skew.toMillis() + " ms";
        String remedy = "Let both machines keep their time by NTP (chrony, systemd-timesyncd).";
        if (skew.compareTo(SKEW_ERROR) > 0) {
            return Finding.error("clock", shown, remedy);
        }
        return skew.compareTo(SKEW) > 0
                ? Finding.warning("clock", shown, remedy)
                : Finding.ok("clock", shown);
    }

    private Finding migrations() {
        Row row =
                database.query(
                                """
                                select count(*) filter (where not success)::int as failed,
                                    (select version from %1$s.flyway_schema_history
                                        where success and version is not null
                                        order by installed_rank desc limit 1) as version
                                from %1$s.flyway_schema_history
                                """
                                        .formatted(database.schema()))
                        .getFirst();
        return tables.compared(row.getString("version"), row.getInteger("failed"));
    }

    private Finding messages() {
        Row row =
                database.query(
                                """
                                select count(*) filter (where failed_at is null) as waiting,
                                    count(*) filter (where failed_at is not null) as failed,
                                    extract(epoch from now() - min(created_at) filter (where failed_at is null))::bigint as seconds
                                from (select created_at, failed_at from %s.outbox
                                    where published_at is null order by seq limit 10000) o
                                """
                                        .formatted(database.schema()))
                        .getFirst();
        long waiting = row.getLong("waiting");
        long failed = row.getLong("failed");
        if (failed > 0) {
            return Finding.error(
                    "messages",
                    failed + " messages to the other services were given up",
                    "Look at the log for their cause; they stay in the table outbox.");
        }
        Duration age = waiting == 0 ? Duration.ZERO : Duration.ofSeconds(row.getLong("seconds"));
        return age.compareTo(WAITS) > 0
                ? Finding.warning(
                        "messages",
                        waiting + " messages wait, the oldest since " + age.toSeconds() + " s",
                        "Check the broker (Kafka); nothing is lost, they are sent when it is back.")
                : Finding.ok("messages", waiting + " messages wait to be sent");
    }
}
