package io.sysup.cli.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "timeline",
        description = "Tell who did what to a machine, or to all of them, the newest first.")
public final class TimelineCommand implements Runnable {

    private static final String TIMELINE = "timeline";

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Parameters(
            paramLabel = "MACHINE",
            arity = "0..1",
            description = "Name or id; all machines when not given.")
    private String machine = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE[,TYPE]",
            description = "What happened, e.g. job_finished, credential_read.")
    private String type = "";

    @Option(
            names = "--severity",
            paramLabel = "WORD",
            description = "At least this: info, warning or error.")
    private String severity = "";

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            description = "user, system, schedule, hermes, or the id of somebody.")
    private String actor = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Not before this: 2d, 12h, or 2026-11-30T00:00:00Z.")
    private String since = "";

    @Option(names = "--until", paramLabel = "TIME", description = "Before this, written alike.")
    private String until = "";

    @Option(names = "--search", paramLabel = "TEXT", description = "A part of what it says.")
    private String search = "";

    @Option(names = "--where", paramLabel = "SELECTOR", description = "Only these machines.")
    private String where = "";

    @Option(
            names = "--export",
            paramLabel = "FORMAT",
            description = "Write all that matches as csv or jsonl.")
    private String export = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where an export goes; standard output when not given.")
    private String out = "";

    TimelineCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String id = machine.isEmpty() ? "" : new Machines(invocation.api()).find(machine).id();
        if (!export.isEmpty()) {
            export(id);
            return;
        }
        ApiCall call = id.isEmpty() ? ApiCall.get(TIMELINE) : ApiCall.get("machines", id, TIMELINE);
        ZoneId zone = invocation.environment().zone();
        new Listing(
                        new Table("TIME", "MACHINE", "TYPE", "WHO", "WHAT"),
                        row -> cells(row, zone),
                        "nothing happened")
                .print(invocation, filtered(call), options.wanted());
    }

    private ApiCall filtered(ApiCall call) {
        return call.query("type", type)
                .query("severity", severity)
                .query("actor", actor)
                .query("since", time("--since", since))
                .query("until", time("--until", until))
                .query("q", search)
                .query("where", where);
    }

    private String time(String option, String written) {
        Instant now = invocation.environment().waiter().instant();
        try {
            return Since.time(written, now);
        } catch (TypeConversionException e) {
            throw Failure.usage(option + ": " + e.getMessage(), null);
        }
    }

    private void export(String id) {
        ApiCall call =
                filtered(ApiCall.get(TIMELINE, "export"))
                        .query("machineId", id)
                        .query("format", export);
        Output output = invocation.output();
        try (InputStream content = invocation.api().stream(call)) {
            if (out.isEmpty()) {
                output.copied(content);
            } else {
                Files.copy(content, Path.of(out), StandardCopyOption.REPLACE_EXISTING);
                output.answer(Json.object().put("file", out), () -> output.line(out + " written"));
            }
        } catch (IOException e) {
            throw Failure.usage("the export cannot be written: " + e.getMessage(), null);
        }
    }

    private static List<String> cells(JsonNode row, ZoneId zone) {
        return List.of(
                LocalTime.of(Json.text(row, "at"), zone),
                Json.text(row, "machine"),
                Json.text(row, "type"),
                who(row),
                what(row));
    }

    private static String who(JsonNode row) {
        String id = Json.text(row, "actorId");
        return id.isEmpty() ? Json.text(row, "actorType") : id;
    }

    private static String what(JsonNode row) {
        String message = Json.text(row, "message");
        return switch (Json.text(row, "severity")) {
            case "error" -> Colour.RED.paint(message);
            case "warning" -> Colour.YELLOW.paint(message);
            default -> message;
        };
    }
}
