package io.sysup.cli.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List messages that wait for a decision, the newest first.")
final class DeadLetterListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "waiting, redriven or discarded (default: waiting).")
    private String status = "waiting";

    DeadLetterListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        new Listing(
                        new Table("ID", "TOPIC", "FAILED", "CAUSE"),
                        document -> cells(document, zone),
                        "no dead letters")
                .print(
                        invocation,
                        ApiCall.get("dead-letters").query("status", status),
                        options.wanted());
    }

    private static List<String> cells(JsonNode letter, ZoneId zone) {
        return List.of(
                Json.text(letter, "id"),
                Json.text(letter, "topic"),
                LocalTime.of(Json.text(letter, "failedAt"), zone),
                Json.text(letter, "cause"));
    }
}
