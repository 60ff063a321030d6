package io.sysup.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.file.Download;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far a report looks back, and what becomes of it. */
final class WishOptions {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "How far back it looks (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.MARKDOWN;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to; text goes to standard output without it.")
    private @Nullable Path out;

    /** Asks for the report, waits until it is made, and gives it. */
    void make(Invocation invocation, ObjectNode wish) {
        if (out == null && format == Format.PDF) {
            throw Failure.usage("a PDF needs --out FILE", null);
        }
        Api api = invocation.api();
        wish.put("days", days).put("language", language.name().toLowerCase(Locale.ROOT));
        JsonNode begun = api.send(ApiCall.post("reports").body(wish));
        JsonNode report = made(invocation, Json.text(begun, "id"));
        give(invocation, report);
    }

    private static JsonNode made(Invocation invocation, String id) {
        Deadline deadline = Deadline.in(PATIENCE, invocation.environment().waiter());
        while (true) {
            JsonNode report = invocation.api().send(ApiCall.get("reports", id));
            switch (Json.text(report, "status")) {
                case "ok" -> {
                    return report;
                }
                case "error" ->
                        throw Failure.failed(
                                Json.text(report, "errorKind"),
                                Json.text(report, "errorMessage"),
                                null);
                default -> {
                    if (deadline.passed()) {
                        throw Failure.failed(
                                "timeout",
                                "the report is not made yet",
                                "`sysup report download " + id + "` gives it when it is");
                    }
                    invocation.environment().waiter().pause(PAUSE);
                }
            }
        }
    }

    private void give(Invocation invocation, JsonNode report) {
        String id = Json.text(report, "id");
        Output output = invocation.output();
        Path file = out;
        if (file == null) {
            if (output.json()) {
                output.document(report);
            } else {
                output.verbatim(invocation.api().text(content(id, format)));
            }
            return;
        }
        long bytes = new Download(file).write(invocation.api().stream(content(id, format)));
        output.answer(
                report, () -> output.line("%d bytes in %s, report %s".formatted(bytes, file, id)));
    }

    static ApiCall content(String id, Format format) {
        return ApiCall.get("reports", id, "content")
                .query("format", format.name().toLowerCase(Locale.ROOT));
    }

    /** What a report is written in. */
    enum Language {
        EN,
        FR
    }

    /** What a report is printed as. */
    enum Format {
        MARKDOWN,
        HTML,
        PDF
    }
}
