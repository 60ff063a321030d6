package io.sysup.cli.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "cleanup", description = "Tell what was kept long enough; with --apply, remove it.")
final class ArtifactCleanupCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(names = "--apply", description = "Remove it.")
    private boolean apply;

    ArtifactCleanupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Output output = invocation.output();
        if (apply) {
            JsonNode removed = invocation.api().send(ApiCall.post("artifacts", "cleanup"));
            output.answer(removed, () -> output.line(told(removed, "removed")));
            if (removed.path("failed").asLong() > 0) {
                output.warning(Json.text(removed, "failed") + " files could not be removed");
            }
            return;
        }
        JsonNode plan = invocation.api().send(ApiCall.get("artifacts", "cleanup"));
        output.answer(plan, () -> print(plan, output));
    }

    private static void print(JsonNode plan, Output output) {
        Table table = new Table("KIND", "CLASS", "FILES", "BYTES", "OLDEST");
        for (JsonNode part : plan.path("parts")) {
            table.row(
                    List.of(
                            Json.text(part, "kind"),
                            Json.text(part, "retention"),
                            Json.text(part, "artifacts"),
                            Json.text(part, "bytes"),
                            LocalTime.of(Json.text(part, "oldest"), output.zone())));
        }
        table.write(output);
        output.line(told(plan, "would be removed"));
        output.remark(told(plan.path("pinned"), "as old stay, because they are pinned"));
        output.remark(told(plan.path("failed"), "as old stay, because they tell of a failure"));
    }

    private static String told(JsonNode counts, String what) {
        return "%s files (%s bytes) %s"
                .formatted(Json.text(counts, "artifacts"), Json.text(counts, "bytes"), what);
    }
}
