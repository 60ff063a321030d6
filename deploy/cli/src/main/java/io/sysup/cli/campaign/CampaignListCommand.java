package io.sysup.cli.campaign;

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

@Command(name = "list", description = "List campaigns, the newest first.")
final class CampaignListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(names = "--state", paramLabel = "STATE", description = "Only campaigns in this state.")
    private String state = "";

    CampaignListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        Table table = new Table("ID", "NAME", "ACTION", "ON", "STATE", "PROGRESS", "CREATED");
        new Listing(table, document -> cells(document, zone), "no campaigns")
                .print(
                        invocation,
                        ApiCall.get("campaigns").query("state", state),
                        options.wanted());
    }

    private static List<String> cells(JsonNode document, ZoneId zone) {
        Campaign campaign = new Campaign(document);
        return List.of(
                campaign.id(),
                campaign.name(),
                Json.text(document, "action"),
                Json.text(document, "on"),
                Colour.ofState(campaign.state()),
                campaign.progress(),
                LocalTime.of(Json.text(document, "createdAt"), zone));
    }
}
