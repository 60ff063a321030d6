package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Confirmation;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "archive",
        description = {
            "Move old rows into a file in the archive folder of the server.",
            "",
            "The file is read back and verified before the rows go; a row of the log tells where",
            "they are, so what stays is still proven. Keep the files elsewhere, too."
        })
final class AuditArchiveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(
            names = "--before",
            paramLabel = "TIME",
            required = true,
            description = "Rows before this time, e.g. 2026-01-01T00:00:00Z.")
    private String before = "";

    @Option(names = "--dry-run", description = "Only tell which rows.")
    private boolean dryRun;

    AuditArchiveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Output output = invocation.output();
        JsonNode told = move(true);
        if (dryRun || told.path("rows").asLong() == 0) {
            output.answer(told, () -> output.line(text(told)));
            return;
        }
        if (!new Confirmation(invocation).given(text(told) + ". Go on?")) {
            output.remark("nothing was moved");
            return;
        }
        JsonNode moved = move(false);
        while (moved.path("more").asBoolean()) {
            output.progress(text(moved));
            moved = move(false);
        }
        JsonNode last = moved;
        output.answer(last, () -> output.line(text(last)));
    }

    private JsonNode move(boolean onlyTold) {
        ObjectNode wish = Json.object().put("before", time()).put("dryRun", onlyTold);
        return invocation.api().send(ApiCall.post("audit", "archive").body(wish));
    }

    private String time() {
        try {
            return Instant.parse(before).toString();
        } catch (DateTimeParseException e) {
            throw Failure.usage(before + " is no time", "write it as 2026-01-01T00:00:00Z");
        }
    }

    private static String text(JsonNode moved) {
        if (moved.path("rows").asLong() == 0) {
            return "no row is old enough";
        }
        String rows =
                "%s rows, %s to %s"
                        .formatted(
                                Json.text(moved, "rows"),
                                Json.text(moved, "first"),
                                Json.text(moved, "last"));
        if (moved.path("dryRun").asBoolean()) {
            boolean more = moved.path("more").asBoolean();
            return rows + " would be moved" + (more ? ", and more after them" : "");
        }
        return rows + ", are now in " + Json.text(moved, "file");
    }
}
