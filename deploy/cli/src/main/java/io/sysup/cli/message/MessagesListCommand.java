package io.sysup.cli.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
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

@Command(
        name = "list",
        description = {
            "List important messages, last seen first: those that nobody acknowledged.",
            "They stay when the log they stood in is deleted."
        })
final class MessagesListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final MessageOptions which = new MessageOptions();
    @Mixin private final ListOptions options = new ListOptions();

    @Option(
            names = "--acknowledged",
            paramLabel = "WORD",
            description = "no, yes or all (default: no).")
    private String acknowledged = "";

    MessagesListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        ApiCall call =
                which.filter(ApiCall.get("messages"), invocation)
                        .query("acknowledged", acknowledged);
        new Listing(
                        new Table("ID", "MACHINE", "CATEGORY", "TIMES", "LAST SEEN", "MESSAGE"),
                        row -> cells(row, zone),
                        "there are no such messages")
                .print(invocation, call, options.wanted());
    }

    private static List<String> cells(JsonNode row, ZoneId zone) {
        return List.of(
                Json.text(row, "id"),
                Json.text(row, "machine"),
                painted(Json.text(row, "severity"), Json.text(row, "category")),
                Json.text(row, "occurrences"),
                LocalTime.of(Json.text(row, "lastSeenAt"), zone),
                Json.text(row, "message"));
    }

    static String painted(String severity, String text) {
        return switch (severity) {
            case "error" -> Colour.RED.paint(text);
            case "warning" -> Colour.YELLOW.paint(text);
            default -> text;
        };
    }
}
