package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List what was done, the newest first.")
final class AuditListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            description = "Who did it, e.g. client:ID, local:cli or system:execution.")
    private String actor = "";

    @Option(
            names = "--action",
            paramLabel = "WHAT",
            description = "What was done, e.g. sign_in, secret.read, or http.* for all changes.")
    private String action = "";

    @Option(
            names = "--outcome",
            paramLabel = "HOW",
            description = "begun, ok, refused, failed or unknown.")
    private String outcome = "";

    @Option(
            names = "--target",
            paramLabel = "TEXT",
            description = "Part of what it was done to, e.g. /machines/.")
    private String target = "";

    @Option(
            names = "--machine",
            paramLabel = "NAME",
            description = "A machine that it was done to.")
    private String machine = "";

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "Part of who, what, where from or the details.")
    private String text = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Not before this time, e.g. 2026-11-30T00:00:00Z.")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", description = "Before this time.")
    private String to = "";

    AuditListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        ApiCall call =
                ApiCall.get("audit")
                        .query("actor", actor)
                        .query("action", action)
                        .query("outcome", outcome)
                        .query("target", target)
                        .query("machine", machineId())
                        .query("text", text)
                        .query("from", from)
                        .query("to", to);
        new Listing(
                        new Table("ROW", "TIME", "WHO", "FROM", "WHAT", "TARGET", "OUTCOME"),
                        row -> cells(row, zone),
                        "nothing was written down")
                .print(invocation, call, options.wanted());
    }

    private String machineId() {
        return machine.isEmpty() ? "" : new Machines(invocation.api()).find(machine).id();
    }

    private static List<String> cells(JsonNode row, ZoneId zone) {
        return List.of(
                Json.text(row, "seq"),
                LocalTime.of(Json.text(row, "at"), zone),
                who(row),
                Json.text(row, "remoteAddress"),
                Json.text(row, "action"),
                Json.text(row, "target"),
                outcome(row));
    }

    private static String who(JsonNode row) {
        String label = Json.text(row, "actorLabel");
        return label.isEmpty() ? Json.text(row, "actor") : label;
    }

    private static String outcome(JsonNode row) {
        String word = Json.text(row, "outcome");
        String why = Json.text(row, "errorKind");
        String told = why.isEmpty() ? word : word + " " + why;
        return switch (word) {
            case "refused", "failed" -> Colour.RED.paint(told);
            case "unknown" -> Colour.YELLOW.paint(told);
            default -> told;
        };
    }
}
