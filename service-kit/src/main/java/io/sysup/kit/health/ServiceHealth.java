package io.sysup.kit.health;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.kit.db.Database;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * The readiness of a service: up when its database answers with the tables of this version. A
 * broker that is away does not make it unready, for it goes on and nothing is lost; that is told
 * beside.
 */
public final class ServiceHealth {
    private static final Logger LOGGER = Logger.getLogger(ServiceHealth.class);

    /** Messages are published within a fraction of a second as long as there is a broker. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Database database;
    private final String tables;
    private final String waiting;

    /**
     * @param name of the service
     * @param newestTable with its schema; there when the migrations of this version have run
     */
    public ServiceHealth(String name, Database database, String newestTable) {
        this.name = name;
        this.database = database;
        this.tables = "select 1 from " + newestTable + " limit 1";
        this.waiting =
                """
                select extract(epoch from now() - created_at)::bigint as seconds from %s.outbox
                where published_at is null and failed_at is null order by seq limit 1
                """
                        .formatted(database.schema());
    }

    public HealthCheckResponse check() {
        try {
            database.query(tables);
            return response(delayed(), true);
        } catch (RuntimeException e) {
            LOGGER.debug("The database does not answer", e);
            return response(
                    Optional.of(
                            Failure.of(
                                    ErrorKind.DATABASE_UNREACHABLE,
                                    "The database of this service does not answer.",
                                    "Check PostgreSQL; the service goes on by itself when it is back.")),
                    false);
        }
    }

    private Optional<Failure> delayed() {
        return database.first(waiting)
                .map(ServiceHealth::age)
                .filter(age -> age.compareTo(PATIENCE) > 0)
                .map(age ->
                        Failure.of(
                                ErrorKind.EVENTS_DELAYED,
                                "Messages to the other services wait since "
                                        + age.toSeconds()
                                        + " s.",
                                "Check the broker (Kafka); nothing is lost, they are sent when it is back."));
    }

    private static Duration age(Row row) {
        return Duration.ofSeconds(row.getLong("seconds"));
    }

    private HealthCheckResponse response(Optional<Failure> trouble, boolean up) {
        var response = HealthCheckResponse.named(name).status(up);
        trouble.ifPresent(failure -> {
            response.withData("kind", failure.kind().word()).withData("message", failure.message());
            if (failure.remedy() != null) {
                response.withData("remedy", failure.remedy());
            }
        });
        return response.build();
    }
}
