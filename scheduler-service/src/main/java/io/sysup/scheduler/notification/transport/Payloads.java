package io.sysup.scheduler.notification.transport;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Plain;
import io.sysup.scheduler.notification.message.PlainText;
import io.sysup.scheduler.notification.message.Section;
import io.sysup.scheduler.notification.message.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What each kind of receiver wants to read; nothing in a message is markup or a mention. */
final class Payloads {
    private Payloads() {}

    private static String text(Message message) {
        return message.subject() + "\n" + PlainText.of(message);
    }

    record Webhook(
            int schemaVersion,
            UUID id,
            String event,
            String severity,
            String subject,
            String summary,
            Instant at,
            Map<String, Integer> counts,
            List<Section> sections) {
        static Webhook of(UUID id, Message message) {
            return new Webhook(
                    1,
                    id,
                    message.event(),
                    message.severity().word(),
                    message.subject(),
                    message.summary(),
                    message.at(),
                    message.counts(),
                    message.sections());
        }
    }

    record Slack(String text, boolean mrkdwn) {
        private static final int LONGEST = 3500;

        static Slack of(Message message) {
            String text = Plain.cut(Payloads.text(message), LONGEST);
            return new Slack(
                    text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), false);
        }
    }

    record Discord(String content, @JsonProperty("allowed_mentions") Mentions mentions) {
        private static final int LONGEST = 2000;

        static Discord of(Message message) {
            return new Discord(Plain.cut(Payloads.text(message), LONGEST), new Mentions(List.of()));
        }

        record Mentions(List<String> parse) {}
    }

    record Telegram(
            @JsonProperty("chat_id") String chatId,
            String text,
            @JsonProperty("link_preview_options") Preview preview) {
        private static final int LONGEST = 4096;

        static Telegram of(String chatId, Message message) {
            return new Telegram(
                    chatId, Plain.cut(Payloads.text(message), LONGEST), new Preview(true));
        }

        record Preview(@JsonProperty("is_disabled") boolean disabled) {}
    }

    record Ntfy(String topic, String title, String message, int priority, List<String> tags) {
        /** Of 4096 bytes; what is longer becomes an attachment there. */
        private static final int LONGEST = 1300;

        static Ntfy of(String topic, Message message) {
            return new Ntfy(
                    topic,
                    message.subject(),
                    Plain.cut(PlainText.of(message), LONGEST),
                    urgency(message.severity(), 2, 3, 4),
                    List.of(message.event()));
        }
    }

    record Gotify(String title, String message, int priority) {
        private static final int LONGEST = 4000;

        static Gotify of(Message message) {
            return new Gotify(
                    message.subject(),
                    Plain.cut(PlainText.of(message), LONGEST),
                    urgency(message.severity(), 2, 5, 8));
        }
    }

    private static int urgency(Severity severity, int info, int warning, int error) {
        return switch (severity) {
            case INFO -> info;
            case WARNING -> warning;
            case ERROR -> error;
        };
    }
}
