package io.sysup.cli.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "groups",
        description = {
            "List messages across machines: one row a message, last seen first.",
            "`messages ack --key KEY` acknowledges one on all of its machines."
        })
final class MessagesGroupsCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final MessageOptions which = new MessageOptions();
    @Mixin private final ListOptions options = new ListOptions();

    @Option(
            names = "--acknowledged",
            paramLabel = "WORD",
            description = "no, yes or all (default: no).")
    private String acknowledged = "";

    MessagesGroupsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        ApiCall call =
                which.filter(ApiCall.get("messages", "groups"), invocation)
                        .query("acknowledged", acknowledged);
        new Listing(
                        new Table("KEY", "CATEGORY", "MACHINES", "LAST SEEN", "ON", "MESSAGE"),
                        row -> cells(row, zone),
                        "there are no such messages")
                .print(invocation, call, options.wanted());
    }

    private static List<String> cells(JsonNode row, ZoneId zone) {
        return List.of(
                Json.text(row, "key"),
                MessagesListCommand.painted(Json.text(row, "severity"), Json.text(row, "category")),
                Json.text(row, "machines"),
                LocalTime.of(Json.text(row, "lastSeenAt"), zone),
                names(row),
                Json.text(row, "message"));
    }

    private static String names(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.path("names").forEach(name -> names.add(name.asText()));
        String some = String.join(", ", names);
        return row.path("machines").asLong() > names.size() ? some + ", …" : some;
    }
}
