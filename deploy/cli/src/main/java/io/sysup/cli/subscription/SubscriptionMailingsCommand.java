package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.JsonNode;
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
import picocli.CommandLine.Parameters;

@Command(
        name = "mailings",
        description = "When a report was made and mailed, and what became of it; newest first.")
final class SubscriptionMailingsCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Parameters(paramLabel = "NAME", description = "Name or id of the subscription.")
    private String name = "";

    SubscriptionMailingsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        Subscription subscription = new Subscriptions(invocation.api()).find(name);
        new Listing(
                        new Table("AT", "TRIGGER", "STATE", "MAILS", "REPORT", "ERROR"),
                        mailing -> cells(mailing, zone),
                        "no mailings")
                .print(invocation, Subscriptions.mailings(subscription), options.wanted());
    }

    private static List<String> cells(JsonNode mailing, ZoneId zone) {
        List<String> mails = new ArrayList<>();
        String error = Json.text(mailing, "error");
        for (JsonNode mail : mailing.path("deliveries")) {
            mails.add(Json.text(mail, "channel") + ": " + Json.text(mail, "state"));
            error = error.isEmpty() ? Json.text(mail, "error") : error;
        }
        return List.of(
                LocalTime.of(Json.text(mailing, "slotAt"), zone),
                Json.text(mailing, "trigger"),
                Json.text(mailing, "state"),
                String.join(", ", mails),
                Json.text(mailing, "reportId"),
                error);
    }
}
