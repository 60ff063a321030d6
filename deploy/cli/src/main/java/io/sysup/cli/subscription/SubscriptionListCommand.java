package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.JsonNode;
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

@Command(name = "list", description = "List reports that come by mail.")
final class SubscriptionListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    SubscriptionListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        new Listing(
                        new Table("NAME", "KIND", "ON", "CRON", "TIMEZONE", "TO", "NEXT", "LAST"),
                        document -> cells(document, zone),
                        "no subscriptions")
                .print(invocation, Subscriptions.list(), options.wanted());
    }

    private static List<String> cells(JsonNode document, ZoneId zone) {
        Subscription subscription = new Subscription(document);
        return List.of(
                subscription.name(),
                Json.text(document, "kind"),
                Json.text(document, "where"),
                Json.text(document, "cron"),
                Json.text(document, "timezone"),
                subscription.receivers(),
                document.path("enabled").asBoolean()
                        ? LocalTime.of(Json.text(document, "nextRunAt"), zone)
                        : Colour.YELLOW.paint("off"),
                Json.text(document.path("last"), "state"));
    }
}
