package io.sysup.scheduler.notification.delivery;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.notification.HookServer;
import io.sysup.scheduler.notification.MailServer;
import io.sysup.scheduler.notification.Secrets;
import io.sysup.scheduler.notification.channel.Channels;
import io.sysup.scheduler.notification.transport.Courier;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages on their way: refused, repeated, signed, and harmless whatever they say. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class SendingDbTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject Outgoing outgoing;
    @Inject Sending sending;
    @Inject Deliveries deliveries;
    @Inject Channels channels;
    @Inject Courier courier;

    @BeforeEach
    void clear() {
        // What another test left in the hands of a thread must not meet the truncation.
        await().until(sending::isIdle);
        rows.clear();
    }

    private void sendAndAwait(UUID channel, String state, int attempts) {
        outgoing.letTimePass();
        await().untilAsserted(() -> {
            sending.round(SECOND);
            Row row = outgoing.only(channel);
            assertThat(row.getInteger("attempts")).isEqualTo(attempts);
            assertThat(row.getString("state")).isEqualTo(state);
            assertThat(row.getString("error") == null).isEqualTo("sent".equals(state));
        });
    }

    @Test
    void failedWebhookIsTriedAgainUnderTheSameIdAndIsSigned() throws Exception {
        try (HookServer hook = new HookServer().answers(500, 503)) {
            UUID channel = outgoing.webhook("ops", hook.url() + "/in");
            outgoing.send(channel, Outgoing.message("m1 failed", "m1", "No space left."));

            sendAndAwait(channel, "pending", 1);
            assertThat(outgoing.only(channel).getBoolean("waits")).isTrue();
            sendAndAwait(channel, "pending", 2);
            sendAndAwait(channel, "sent", 3);

            assertThat(hook.calls()).hasSize(3);
            assertThat(hook.calls())
                    .extracting(call -> call.header("X-Sysup-Delivery"))
                    .containsOnly(outgoing.only(channel).getUUID("id").toString());
            for (HookServer.Call call : hook.calls()) {
                String timestamp = call.header("X-Sysup-Timestamp");
                assertThat(call.header("X-Sysup-Signature"))
                        .isEqualTo("v1=" + hmac(timestamp + "." + call.text()));
                assertThat(Json.tree(call.text()).get("subject").asText()).isEqualTo("m1 failed");
            }
        }
    }

    private static String hmac(String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Outgoing.KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void messageIsGivenUpAfterTheLastAttempt() {
        try (HookServer hook = new HookServer().answers(500)) {
            UUID channel = outgoing.webhook("ops", hook.url());
            outgoing.send(channel, Outgoing.message("m1 failed", "m1", "No."));
            outgoing.attempted(channel, 9);

            sendAndAwait(channel, "dead", 10);
            sending.round(SECOND);

            assertThat(hook.calls()).hasSize(1);
        }
    }

    @Test
    void messageThatWasGivenUpIsSentAgainByHandUnderTheSameId() {
        try (HookServer hook = new HookServer().answers(500)) {
            UUID channel = outgoing.webhook("ops", hook.url());
            outgoing.send(channel, Outgoing.message("m1 failed", "m1", "No."));
            outgoing.attempted(channel, 9);
            sendAndAwait(channel, "dead", 10);
            UUID id = outgoing.log(channel).getFirst().getUUID("id");

            resend(id).statusCode(200).body("state", equalTo("pending"));
            resend(id).statusCode(409).body("detail", containsString("pending"));
            sendAndAwait(channel, "sent", 1);
            assertThat(hook.calls())
                    .extracting(call -> call.header("X-Sysup-Delivery"))
                    .containsExactly(id.toString(), id.toString());
        }
    }

    @Test
    void channelThatIsSwitchedOffTakesNothingAgain() {
        UUID channel = outgoing.webhook("ops", "https://hooks.example.org/in");
        outgoing.send(channel, Outgoing.message("Job failed", "web-1", "No space left."));
        database.update(
                "update scheduler.notification_deliveries set state = 'dead', finished_at = now(), next_attempt_at = null");
        database.update("update scheduler.notification_channels set enabled = false");

        resend(outgoing.log(channel).getFirst().getUUID("id"))
                .statusCode(409)
                .body("detail", containsString("switched off"));
        asOperator()
                .post("/api/v1/notifications/deliveries/" + Ids.next() + "/resend")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse resend(UUID id) {
        return as("read", "operate", "admin")
                .post("/api/v1/notifications/deliveries/" + id + "/resend")
                .then();
    }

    @Test
    void whoDiesBetweenHandingOverAndMarkingSendsAgainUnderTheSameId() {
        try (HookServer hook = new HookServer()) {
            UUID channel = outgoing.webhook("ops", hook.url());
            outgoing.send(channel, Outgoing.message("m1 failed", "m1", "No."));
            Delivery inHand = deliveries.claim(channel).orElseThrow();
            courier.carry(inHand.id(), channels.get(channel).wish(), inHand.message());
            sending.round(SECOND);
            assertThat(hook.calls()).hasSize(1);

            sendAndAwait(channel, "sent", 2);

            assertThat(hook.calls())
                    .extracting(call -> call.header("X-Sysup-Delivery"))
                    .containsExactly(inHand.id().toString(), inHand.id().toString());
        }
    }

    @Test
    void channelThatIsDownHoldsUpNoOther() {
        try (HookServer down = new HookServer().silent();
                HookServer well = new HookServer()) {
            UUID silent = outgoing.webhook("down", down.url());
            UUID other = outgoing.webhook("well", well.url());
            for (int i = 0; i < 3; i++) {
                outgoing.send(silent, Outgoing.message("m" + i, "m", "No."));
                outgoing.send(other, Outgoing.message("m" + i, "m", "No."));
            }

            sending.round(SECOND);
            await().untilAsserted(() -> assertThat(well.calls()).hasSize(3));
            await().untilAsserted(() ->
                    assertThat(outgoing.log(other))
                            .extracting(row -> row.getString("state"))
                            .containsOnly("sent"));

            assertThat(outgoing.log(silent))
                    .extracting(row -> row.getString("state"))
                    .containsOnly("pending");
        }
    }

    @Test
    void mailGoesOverTlsWithAPasswordAndSaysWhatMachinesSaidHarmlessly() throws Exception {
        try (MailServer server = new MailServer()) {
            UUID channel =
                    outgoing.mail("mail", server, Secrets.mount("smtp", MailServer.PASSWORD));
            outgoing.send(
                    channel,
                    Outgoing.message(
                            "m1\r\nBcc: all@example.org failed",
                            "m1\nSubject: other",
                            "<script>alert(1)</script> é\u202e"));

            sendAndAwait(channel, "sent", 1);

            assertThat(server.mails()).hasSize(1);
            MailServer.Mail mail = server.mails().getFirst();
            UUID id = outgoing.only(channel).getUUID("id");
            assertThat(mail.header("Message-ID")).isEqualTo("<" + id + "@example.org>");
            assertThat(mail.header("To")).isEqualTo("ops@example.org,night@example.org");
            assertThat(mail.header("Subject")).isEqualTo("m1 Bcc: all@example.org failed");
            assertThat(mail.headers()).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(mail.raw()).contains("&lt;script&gt;").contains("text/html");
            assertThat(mail.raw().split("text/html")[1]).doesNotContain("<script>");
            assertThat(outgoing.mailLog()).hasSize(1);
            assertThat(outgoing.mailLog().getFirst().getString("status")).isEqualTo("sent");
            assertThat(outgoing.mailLog().getFirst().getString("provider_message_id"))
                    .isEqualTo("<" + id + "@example.org>");
        }
    }

    @Test
    void wrongPasswordFailsWithoutBeingTold() throws Exception {
        try (MailServer server = new MailServer()) {
            UUID channel =
                    outgoing.mail("mail", server, Secrets.mount("smtp-wrong", "not-it-4711"));
            outgoing.send(channel, Outgoing.message("m1 failed", "m1", "No."));

            sendAndAwait(channel, "pending", 1);

            assertThat(server.mails()).isEmpty();
            assertThat(outgoing.only(channel).getString("error")).doesNotContain("not-it-4711");
            assertThat(outgoing.mailLog().getFirst().getString("status")).isEqualTo("pending");
        }
    }

    @Test
    void addressOfAChatIsNeverTold() {
        String secret = Secrets.mount("slack", "http://127.0.0.1:1/services/T0/B0/token-9911");
        UUID channel = outgoing.add("chat", Map.of("kind", "slack", "secretRef", secret));
        outgoing.send(channel, Outgoing.message("m1 failed", "m1", "No."));

        sendAndAwait(channel, "pending", 1);

        assertThat(outgoing.only(channel).getString("error")).doesNotContain("token-9911");
    }

    @Test
    void eachChatIsSpokenToInItsOwnWay() {
        try (HookServer hook = new HookServer()) {
            String address = Secrets.mount("address", hook.url() + "/secret-path");
            String token = Secrets.mount("token", "123:abc");
            List<Map<String, Object>> chats =
                    List.of(
                            Map.of("kind", "slack", "secretRef", address),
                            Map.of("kind", "discord", "secretRef", address),
                            Map.of(
                                    "kind",
                                    "telegram",
                                    "secretRef",
                                    token,
                                    "url",
                                    hook.url(),
                                    "chatId",
                                    "-100"),
                            Map.of(
                                    "kind",
                                    "ntfy",
                                    "secretRef",
                                    token,
                                    "url",
                                    hook.url(),
                                    "topic",
                                    "ops"),
                            Map.of("kind", "gotify", "secretRef", token, "url", hook.url() + "/"));
            for (Map<String, Object> chat : chats) {
                UUID channel = outgoing.add(String.valueOf(chat.get("kind")), chat);
                outgoing.send(
                        channel, Outgoing.message("m1 failed", "<!channel>", "@everyone look"));
                sendAndAwait(channel, "sent", 1);
            }

            assertThat(hook.calls())
                    .extracting(HookServer.Call::path)
                    .containsExactly(
                            "/secret-path",
                            "/secret-path",
                            "/bot123:abc/sendMessage",
                            "/",
                            "/message");
            assertThat(hook.calls().get(0).text()).contains("&lt;!channel&gt;");
            assertThat(hook.calls().get(1).text()).contains("\"allowed_mentions\":{\"parse\":[]}");
            assertThat(hook.calls().get(2).text()).contains("\"chat_id\":\"-100\"");
            assertThat(hook.calls().get(3).text()).contains("\"topic\":\"ops\"");
            assertThat(hook.calls().get(3).header("Authorization")).isEqualTo("Bearer 123:abc");
            assertThat(hook.calls().get(4).header("X-Gotify-Key")).isEqualTo("123:abc");
        }
    }
}
