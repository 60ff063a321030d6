package io.sysup.cli.grant;

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

@Command(name = "list", description = "List what was granted, the oldest first.")
final class GrantListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(names = "--who", paramLabel = "WHO", description = "Only what they were granted.")
    private String who = "";

    GrantListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        new Listing(
                        new Table("ID", "WHO", "MAY", "ON", "ENDS"),
                        grant -> cells(grant, zone),
                        "nothing is granted beyond roles")
                .print(invocation, ApiCall.get("grants").query("who", who), options.wanted());
    }

    private static List<String> cells(JsonNode grant, ZoneId zone) {
        String ends = Json.text(grant, "endsAt");
        return List.of(
                Json.text(grant, "id"),
                Json.text(grant, "who"),
                Json.text(grant, "may"),
                Json.text(grant, "on"),
                ends.isEmpty() ? "never" : LocalTime.of(ends, zone));
    }
}
