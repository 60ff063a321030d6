package io.sysup.scheduler.notification.delivery;

import static io.sysup.scheduler.Calls.as;

import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.notification.MailServer;
import io.sysup.scheduler.notification.Secrets;
import io.sysup.scheduler.notification.channel.Channels;
import io.sysup.scheduler.notification.message.Entry;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Section;
import io.sysup.scheduler.notification.message.Severity;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Channels that lead to a test, messages for them, and what became of each. */
@Singleton
public class Outgoing {
    static final String KEY = "hook-key-8842";

    private final SchedulerDatabase database;
    private final Channels channels;
    private final Deliveries deliveries;

    Outgoing(SchedulerDatabase database, Channels channels, Deliveries deliveries) {
        this.database = database;
        this.channels = channels;
        this.deliveries = deliveries;
    }

    public UUID webhook(String name, String url, Object... more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "webhook");
        body.put("url", url);
        body.put("secretRef", Secrets.mount("hook", KEY));
        return add(name, body, more);
    }

    public UUID mail(String name, MailServer server, String secret, Object... more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "email");
        body.put("host", "localhost");
        body.put("port", server.port());
        body.put("username", MailServer.USER);
        body.put("secretRef", secret);
        body.put("from", "sysup@example.org");
        body.put("to", List.of("ops@example.org", "night@example.org"));
        return add(name, body, more);
    }

    UUID add(String name, Map<String, Object> settings, Object... more) {
        Map<String, Object> body = new LinkedHashMap<>(settings);
        body.put("name", name);
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        String id =
                as("read", "operate", "admin")
                        .body(body)
                        .post("/api/v1/notifications/channels")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(id);
    }

    static Message message(String subject, String machine, String text) {
        return new Message(
                "job_failed",
                Severity.ERROR,
                subject,
                text,
                Instant.parse("2026-03-01T10:00:00Z"),
                Map.of("error", 1),
                List.of(
                        Section.of(
                                "job_failed",
                                "Jobs failed",
                                List.of(new Entry(null, machine, "apt_failed", text)))));
    }

    void send(UUID channel, Message message) {
        database.inTransaction(tx -> deliveries.add(tx, channels.get(channel), message));
    }

    List<Row> log(UUID channel) {
        return database.query(
                "select *, next_attempt_at > now() as waits from scheduler.notification_deliveries where channel_id = $1 order by id",
                channel);
    }

    Row only(UUID channel) {
        List<Row> rows = log(channel);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " deliveries");
        }
        return rows.getFirst();
    }

    List<Row> mailLog() {
        return database.query("select * from scheduler.email_logs order by id");
    }

    /** As if the wait before the next attempt, or a lease, were over. */
    public void letTimePass() {
        database.update(
                "update scheduler.notification_deliveries set next_attempt_at = now() where state = 'pending'");
    }

    void attempted(UUID channel, int times) {
        database.update(
                "update scheduler.notification_deliveries set attempts = $2 where channel_id = $1",
                channel,
                times);
    }
}
