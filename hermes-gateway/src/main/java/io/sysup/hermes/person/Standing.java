package io.sysup.hermes.person;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.db.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whom this product keeps out, whatever the provider says; read anew every two seconds. Nobody of
 * the provider is let in before it was read for the first time.
 */
@Singleton
public class Standing {
    private static final Logger LOGGER = Logger.getLogger(Standing.class);

    private final HermesDatabase database;
    private volatile @Nullable Map<String, Out> known;

    Standing(HermesDatabase database) {
        this.database = database;
    }

    /**
     * @param signedOutAt what was issued before counts no more
     */
    private record Out(boolean blocked, @Nullable Instant signedOutAt) {}

    @Scheduled(
            identity = "hermes-standing",
            every = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        try {
            read();
        } catch (RuntimeException e) {
            LOGGER.debugf("Who is kept out is read anew later: %s", e.getMessage());
        }
    }

    /** What was changed here counts at once. */
    void readAgain() {
        read();
    }

    private Map<String, Out> read() {
        Map<String, Out> out =
                database.query(PersonSql.OUT).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.getString("subject"),
                                        row ->
                                                new Out(
                                                        row.getBoolean("blocked"),
                                                        Columns.instantOrNull(
                                                                row, "signed_out_at"))));
        known = out;
        return out;
    }

    private @Nullable Out out(String subject) {
        Map<String, Out> now = known;
        return (now == null ? read() : now).get(subject);
    }

    public boolean isBlocked(String subject) {
        Out out = out(subject);
        return out != null && out.blocked();
    }

    /**
     * Whether what the provider issued then still counts here. Its tokens tell the second only, so
     * one of the second of the sign-out does not.
     */
    public boolean counts(String subject, Instant issuedAt) {
        Out out = out(subject);
        return out == null
                || !out.blocked()
                        && (out.signedOutAt() == null
                                || issuedAt.isAfter(
                                        out.signedOutAt().truncatedTo(ChronoUnit.SECONDS)));
    }
}
