package io.sysup.cli.window;

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

@Command(name = "list", description = "List maintenance windows.")
final class WindowListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    WindowListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        Table table =
                new Table("NAME", "KIND", "WHEN", "TIMEZONE", "COVERS", "STATE", "UNTIL", "NEXT");
        new Listing(table, document -> cells(document, zone), "no maintenance windows")
                .print(invocation, ApiCall.get("windows"), options.wanted());
    }

    private static List<String> cells(JsonNode document, ZoneId zone) {
        Window window = new Window(document);
        boolean active = document.path("active").asBoolean();
        JsonNode next = document.path("next").path(active ? 1 : 0);
        return List.of(
                window.name(),
                window.text("kind"),
                window.when(),
                window.text("timezone"),
                window.covers(),
                window.state(),
                LocalTime.of(window.text("activeUntil"), zone),
                LocalTime.of(Json.text(next, "from"), zone));
    }
}
