package io.sysup.scheduler.subscription;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.notification.MailServer;
import io.sysup.scheduler.notification.Secrets;
import io.sysup.scheduler.notification.delivery.Outgoing;
import io.sysup.scheduler.notification.delivery.Sending;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the slot of a subscription to the mail that arrives. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class SubscriptionDbTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Pattern FILE =
            Pattern.compile(
                    "(?s)Content-Disposition: attachment[^\\n]*\\n(?:[^\\n]+\\n)*\\r?\\n(.+?)\\r?\\n--");

    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject Mailroom mailroom;
    @Inject Mailings mailings;
    @Inject Sending sending;
    @Inject Outgoing outgoing;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void theReportArrivesByMailAsItWasMade() throws Exception {
        try (MailServer server = new MailServer()) {
            String id = added(mail(server), "tag:three");
            due(id);

            mailroom.round(SECOND);
            last(id).body("last.state", equalTo("making"));
            letTimePass();
            mailroom.round(SECOND);
            sent(server, 1);

            MailServer.Mail mail = server.mails().getFirst();
            assertThat(mail.raw().replace("=\r\n", ""))
                    .contains("report-global-2026-03-02.pdf", "application/pdf")
                    .contains("par System Update")
                    .doesNotContain("Sent by");
            byte[] file = attachment(mail.raw());
            assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
            try (var pdf = Loader.loadPDF(file)) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("web-1");
            }
            await().untilAsserted(() ->
                    last(id).body("last.state", equalTo("sent"))
                            .body("last.trigger", equalTo("cron"))
                            .body("last.deliveries", hasSize(1))
                            .body("last.deliveries[0].channel", equalTo("managers"))
                            .body("last.deliveries[0].state", equalTo("sent"))
                            .body("nextRunAt", notNullValue()));
            letTimePass();
            mailroom.round(SECOND);
            sending.round(SECOND);
            mailingsOf(id).body("items", hasSize(1));
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void aSlotIsOneMailWhoeverElseFires() throws Exception {
        try (MailServer server = new MailServer()) {
            String id = added(mail(server), "tag:three");
            database.update(
                    "update scheduler.report_subscriptions set next_run_at = now() - interval '30 days' where id = $1",
                    UUID.fromString(id));
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 8; i++) {
                    threads.execute(mailings::fire);
                }
            }

            mailingsOf(id).body("items", hasSize(1));
        }
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainAndSeen() throws Exception {
        MailServer gone = new MailServer();
        UUID channel = mail(gone);
        gone.close();
        String id = added(channel, "tag:three");

        asOperator().post("/api/v1/subscriptions/" + id + "/send").then().statusCode(202);
        mailroom.round(SECOND);
        letTimePass();
        mailroom.round(SECOND);

        await().untilAsserted(() -> {
            sending.round(SECOND);
            last(id).body("last.state", equalTo("sent"))
                    .body("last.deliveries[0].state", equalTo("pending"))
                    .body("last.deliveries[0].error", containsString("handed over"));
        });
    }

    @Test
    void aLargeReportIsNotAttachedButCanBeHad() throws Exception {
        try (MailServer server = new MailServer()) {
            String id = added(mail(server), "tag:many");
            asOperator().post("/api/v1/subscriptions/" + id + "/send").then().statusCode(202);
            mailroom.round(SECOND);
            letTimePass();
            mailroom.round(SECOND);
            sent(server, 1);

            assertThat(server.mails().getFirst().raw().replaceAll("=\r\n", ""))
                    .contains("sysup report download")
                    .doesNotContain("application/pdf");
        }
    }

    @Test
    void whatCannotBeMadeIsOrderedAnewAndGivenUpInTheEnd() throws Exception {
        try (MailServer server = new MailServer()) {
            String id = added(mail(server), "tag:none");
            due(id);
            mailroom.round(SECOND);
            String first = last(id).extract().path("last.reportId");
            last(id).body("last.state", equalTo("making"))
                    .body("last.error", equalTo("Nothing can be said."));
            for (int i = 0; i < 7; i++) {
                letTimePass();
                mailroom.round(SECOND);
            }

            String newest =
                    last(id).body("last.state", equalTo("failed")).extract().path("last.reportId");
            assertThat(newest).isNotEqualTo(first);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void anExecutionServiceThatIsAwayIsWaitedFor() throws Exception {
        try (MailServer server = new MailServer()) {
            String id = added(mail(server), "tag:three");
            database.update(
                    "update scheduler.report_subscriptions set selector = 'tag:away' where id = $1",
                    UUID.fromString(id));
            due(id);

            mailroom.round(SECOND);

            last(id).body("last.state", equalTo("making"))
                    .body("last.error", containsString("503"));
        }
    }

    @Test
    void itIsChangedSwitchedOffAndRemoved() throws Exception {
        try (MailServer server = new MailServer()) {
            String id = added(mail(server), "tag:three");
            asOperator()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("enabled", false, "format", "html", "where", ""))
                    .patch("/api/v1/subscriptions/" + id)
                    .then()
                    .statusCode(200)
                    .body("format", equalTo("html"))
                    .body("where", nullValue())
                    .body("nextRunAt", nullValue())
                    .body("version", equalTo(1));
            asOperator()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("days", 3))
                    .patch("/api/v1/subscriptions/" + id)
                    .then()
                    .statusCode(412);
            as("read").delete("/api/v1/subscriptions/" + id).then().statusCode(403);
            asOperator().delete("/api/v1/subscriptions/" + id).then().statusCode(204);
            as("read").get("/api/v1/subscriptions").then().body("items", hasSize(0));
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedByItsField() throws Exception {
        try (MailServer server = new MailServer()) {
            UUID mail = mail(server);
            UUID hook = outgoing.webhook("hook", "http://localhost:1/");
            added(mail, "tag:three");
            refused(mail, Map.of("kind", "machine"), "machineId");
            refused(mail, Map.of("kind", "cleanup", "where", "tag:three"), "where");
            refused(mail, Map.of("where", "(("), "where");
            refused(mail, Map.of("cron", "61 * * * *"), "cron");
            refused(mail, Map.of("timezone", "Mars/North"), "timezone");
            refused(mail, Map.of("format", "doc"), "format");
            refused(mail, Map.of("days", 0), "days");
            refused(mail, Map.of("channels", List.of(hook)), "channels");
            refused(mail, Map.of("channels", List.of(Ids.next())), "channels");
            asOperator()
                    .body(body(mail, "tag:three"))
                    .post("/api/v1/subscriptions")
                    .then()
                    .statusCode(409);
            as("read")
                    .body(body(mail, "tag:three"))
                    .post("/api/v1/subscriptions")
                    .then()
                    .statusCode(403);
        }
    }

    private static void refused(UUID channel, Map<String, Object> wrong, String field) {
        Map<String, Object> body = body(channel, "tag:three");
        if (wrong.containsKey("kind")) {
            body.remove("where");
        }
        body.put("name", "another");
        body.putAll(wrong);
        asOperator()
                .body(body)
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private UUID mail(MailServer server) {
        return outgoing.mail("managers", server, Secrets.mount("smtp", MailServer.PASSWORD));
    }

    private static String added(UUID channel, String where) {
        return asOperator()
                .body(body(channel, where))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .body("channels.name", equalTo(List.of("managers")))
                .body("format", equalTo("pdf"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> body(UUID channel, String where) {
        return new HashMap<>(
                Map.of(
                        "name", "Monday",
                        "kind", "global",
                        "where", where,
                        "language", "fr",
                        "cron", "0 7 * * 1",
                        "timezone", "Europe/Paris",
                        "channels", List.of(channel)));
    }

    private void due(String id) {
        database.update(
                "update scheduler.report_subscriptions set next_run_at = now() - interval '1 second' where id = $1",
                UUID.fromString(id));
    }

    private void letTimePass() {
        database.update(
                "update scheduler.report_mailings set next_attempt_at = now() where state = 'making'");
        outgoing.letTimePass();
    }

    private void sent(MailServer server, int mails) {
        await().untilAsserted(() -> {
            sending.round(SECOND);
            assertThat(server.mails()).hasSize(mails);
        });
    }

    private static ValidatableResponse last(String id) {
        return as("read").get("/api/v1/subscriptions/" + id).then().statusCode(200);
    }

    private static ValidatableResponse mailingsOf(String id) {
        return as("read").get("/api/v1/subscriptions/" + id + "/mailings").then().statusCode(200);
    }

    private static byte[] attachment(String raw) {
        var found = FILE.matcher(raw);
        assertThat(found.find()).as(raw).isTrue();
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
