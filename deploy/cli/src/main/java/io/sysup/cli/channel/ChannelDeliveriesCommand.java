package io.sysup.cli.channel;

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
import picocli.CommandLine.Parameters;

@Command(name = "deliveries", description = "List messages and what became of them.")
final class ChannelDeliveriesCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "Name or id of a channel (default: all).")
    private String name = "";

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "pending, sent or dead; several divided by commas.")
    private String state = "";

    ChannelDeliveriesCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        ApiCall call =
                ApiCall.get("notifications", "deliveries")
                        .query("state", state)
                        .query("channel", channelId());
        Table table = new Table("ID", "TIME", "CHANNEL", "STATE", "ATTEMPTS", "SUBJECT", "ERROR");
        new Listing(table, document -> cells(document, zone), "no messages")
                .print(invocation, call, options.wanted());
    }

    private String channelId() {
        return name.isEmpty() ? "" : new Channels(invocation.api()).find(name).id();
    }

    private static List<String> cells(JsonNode document, ZoneId zone) {
        return List.of(
                Json.text(document, "id"),
                LocalTime.of(Json.text(document, "createdAt"), zone),
                Json.text(document, "channel"),
                Json.text(document, "state"),
                document.path("attempts").asText(),
                Json.text(document, "subject"),
                Json.text(document, "error"));
    }
}
