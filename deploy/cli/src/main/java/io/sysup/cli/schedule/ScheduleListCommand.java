package io.sysup.cli.schedule;

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

@Command(name = "list", description = "List schedules.")
final class ScheduleListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    ScheduleListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        Table table =
                new Table("NAME", "CRON", "TIMEZONE", "ON", "ACTIONS", "STATE", "NEXT", "LAST");
        new Listing(table, document -> cells(document, zone), "no schedules")
                .print(invocation, ApiCall.get("schedules"), options.wanted());
    }

    private static List<String> cells(JsonNode document, ZoneId zone) {
        Schedule schedule = new Schedule(document);
        return List.of(
                schedule.name(),
                Json.text(document, "cron"),
                Json.text(document, "timezone"),
                Json.text(document, "selector"),
                schedule.actions(),
                schedule.enabled() ? "active" : Colour.YELLOW.paint("paused"),
                LocalTime.of(Json.text(document, "nextRunAt"), zone),
                LocalTime.of(Json.text(document, "lastRunAt"), zone));
    }
}
