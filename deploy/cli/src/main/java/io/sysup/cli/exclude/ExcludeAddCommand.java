package io.sysup.cli.exclude;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description =
                "Let upgrades of these machines leave packages alone, whoever asks for them, from now on.",
        footer = {
            "",
            "Example:",
            "  sysup exclude add databases --on tag:db --package 'postgresql-*' \\",
            "      --reason 'The people of the databases upgrade these' --until 2027-12-20T00:00:00Z"
        })
final class ExcludeAddCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "What to call the rule.")
    private String name = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "SELECTOR",
            description = "Which machines; read anew for each job.")
    private String on = "";

    @Option(
            names = "--package",
            required = true,
            paramLabel = "NAME",
            split = ",",
            description = "Packages, or patterns; * and ? fit any letters.")
    private List<String> packages = List.of();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; everybody whose upgrade leaves something is told.")
    private String reason = "";

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Ends by itself then, e.g. 2027-12-20T00:00:00Z (default: never).")
    private @Nullable Instant until;

    @Option(
            names = "--dry-run",
            description = "Only tell what it would hold back now, on which machines.")
    private boolean dryRun;

    ExcludeAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Excludes excludes = new Excludes(invocation.api());
        Output output = invocation.output();
        if (dryRun) {
            JsonNode preview = excludes.preview(on, packages);
            output.answer(preview, () -> ExcludeText.preview(preview, output));
            return;
        }
        ObjectNode wish = Json.object().put("name", name).put("on", on).put("reason", reason);
        wish.set("packages", Json.strings(packages));
        if (until != null) {
            wish.put("until", until.toString());
        }
        JsonNode added = excludes.add(wish);
        output.answer(added, () -> ExcludeText.write(added, output));
    }
}
