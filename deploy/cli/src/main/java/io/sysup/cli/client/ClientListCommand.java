package io.sysup.cli.client;

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

@Command(
        name = "list",
        description = "List the programs that have or had a token, the newest first.")
final class ClientListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    ClientListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        new Listing(
                        new Table(
                                "ID", "LABEL", "TOKEN", "SCOPES", "STATUS", "LAST SEEN", "EXPIRES"),
                        client -> cells(client, zone),
                        "no clients")
                .print(invocation, ApiCall.get("api-clients"), options.wanted());
    }

    private static List<String> cells(JsonNode client, ZoneId zone) {
        return List.of(
                Json.text(client, "id"),
                Json.text(client, "label"),
                Json.text(client, "tokenPrefix") + "…",
                NewToken.scopes(client),
                Json.text(client, "status"),
                time(client, "lastSeenAt", zone),
                time(client, "expiresAt", zone));
    }

    private static String time(JsonNode client, String field, ZoneId zone) {
        String text = Json.text(client, field);
        return text.isEmpty() ? "never" : LocalTime.of(text, zone);
    }
}
