package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A report on its way through all services to the mail of a person. */
class ReportByMailIT {
    private static final Pattern FILE =
            Pattern.compile(
                    "(?s)Content-Disposition: attachment[^\\n]*\\n(?:[^\\n]+\\n)*\\r?\\n(.+?)\\r?\\n--");

    private final Rest rest = Product.shared().rest();

    @Test
    void theReportOfAMachineArrivesAsItWasMade() throws IOException {
        List<String> mails = new CopyOnWriteArrayList<>();
        BasicMessageListener box =
                (context, from, to, data) -> mails.add(new String(data, StandardCharsets.UTF_8));
        SMTPServer server =
                SMTPServer.port(0)
                        .bindAddress(Optional.of(InetAddress.getLoopbackAddress()))
                        .messageHandler(box)
                        .build();
        server.start();
        try {
            String machine =
                    rest.addMachine(
                            "mailed-1", "127.0.0.1", 9, "ops", Rest.password("pass", "none"));
            String channel = channel(server.getPortAllocated());
            String subscription =
                    added(
                            "/api/v1/subscriptions",
                            Map.of(
                                    "name", "each year",
                                    "kind", "machine",
                                    "machineId", machine,
                                    "language", "fr",
                                    "cron", "0 7 1 1 *",
                                    "channels", List.of(channel)));
            String path = "/api/v1/subscriptions/" + subscription;
            assertThat(rest.post(path + "/send", Map.of()).status()).isEqualTo(202);

            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !mails.isEmpty());

            try (var pdf = Loader.loadPDF(attachment(mails.getFirst()))) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Rapport sur mailed-1", "Changements de paquets en attente");
            }
            org.awaitility.Awaitility.await().until(() -> sent(path));
            rest.delete(path);
            rest.delete("/api/v1/notifications/channels/" + channel);
            rest.removeMachine(machine);
        } finally {
            server.stop();
        }
    }

    private String channel(int port) {
        return added(
                "/api/v1/notifications/channels",
                Map.of(
                        "name", "box",
                        "kind", "email",
                        "host", "127.0.0.1",
                        "port", port,
                        "tls", "none",
                        "from", "sysup@example.org",
                        "to", List.of("ops@example.org")));
    }

    private String added(String path, Map<String, Object> body) {
        Rest.Answer answer = rest.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private boolean sent(String subscription) {
        JsonNode mailing = rest.get(subscription + "/mailings").json().get("items").get(0);
        return "sent".equals(mailing.get("state").asText())
                && "sent".equals(mailing.get("deliveries").get(0).get("state").asText());
    }

    private static byte[] attachment(String mail) {
        Matcher found = FILE.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
