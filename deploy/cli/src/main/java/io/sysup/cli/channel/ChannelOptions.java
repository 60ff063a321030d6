package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a channel, new or not; the server knows which of it goes with which kind. */
final class ChannelOptions {

    @Option(
            names = "--event",
            paramLabel = "E",
            split = ",",
            description =
                    "What it is told of: job_failed, job_recovered, upgrade_done, reboot_required, reboot_unverified, machine_unreachable, machine_reachable, host_key_changed, approval_waiting, security_updates, run_ended, campaign_paused, campaign_ended.")
    private @Nullable List<String> events;

    @Option(
            names = "--on",
            paramLabel = "SELECTOR",
            description = "Of which machines; '' means all.")
    private @Nullable String on;

    @Option(
            names = "--severity",
            paramLabel = "S",
            description = "The least that it is told: info, warning or error.")
    private @Nullable String severity;

    @Option(
            names = "--quiet",
            paramLabel = "SECONDS",
            description = "How long after a message what happens to machines is gathered.")
    private @Nullable Integer quiet;

    @Option(
            names = "--secret",
            paramLabel = "FILE",
            description =
                    "Name of the file in the server's folder of secrets that holds the password, key, token, or the address of a Slack or Discord webhook.")
    private @Nullable String secret;

    @Option(names = "--url", paramLabel = "URL", description = "Of a webhook or chat server.")
    private @Nullable String url;

    @Option(names = "--host", paramLabel = "HOST", description = "The mail server.")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "N", description = "Its port.")
    private @Nullable Integer port;

    @Option(names = "--tls", paramLabel = "T", description = "none, starttls (usual) or tls.")
    private @Nullable String tls;

    @Option(names = "--username", paramLabel = "NAME", description = "Who signs in to it.")
    private @Nullable String username;

    @Option(names = "--from", paramLabel = "ADDRESS", description = "Whom mails come from.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "ADDRESS", split = ",", description = "Who gets them.")
    private @Nullable List<String> to;

    @Option(names = "--chat", paramLabel = "ID", description = "The chat of Telegram.")
    private @Nullable String chat;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "The topic of ntfy.")
    private @Nullable String topic;

    void writeTo(ObjectNode wanted) {
        list(wanted, "events", events);
        text(wanted, "selector", on);
        text(wanted, "minSeverity", severity);
        number(wanted, "quietSeconds", quiet);
        text(wanted, "secretRef", secret);
        text(wanted, "url", url);
        text(wanted, "host", host);
        number(wanted, "port", port);
        text(wanted, "tls", tls);
        text(wanted, "username", username);
        text(wanted, "from", from);
        list(wanted, "to", to);
        text(wanted, "chatId", chat);
        text(wanted, "topic", topic);
    }

    private static void text(ObjectNode wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.put(field, value);
        }
    }

    private static void number(ObjectNode wanted, String field, @Nullable Integer value) {
        if (value != null) {
            wanted.put(field, value);
        }
    }

    private static void list(ObjectNode wanted, String field, @Nullable List<String> values) {
        if (values != null) {
            values.forEach(wanted.putArray(field)::add);
        }
    }
}
