package io.sysup.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.fleet.Machines;
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

@Command(name = "list", description = "List reports, the newest first.")
final class ReportListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(names = "--machine", paramLabel = "NAME", description = "Only of this machine.")
    private String machine = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "Only machine, global or cleanup.")
    private String kind = "";

    ReportListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        ApiCall call = ApiCall.get("reports").query("machineId", machineId()).query("kind", kind);
        new Listing(
                        new Table("ID", "TITLE", "STATE", "DAYS", "MADE", "PINNED"),
                        report -> cells(report, zone),
                        "no reports")
                .print(invocation, call, options.wanted());
    }

    private String machineId() {
        return machine.isEmpty() ? "" : new Machines(invocation.api()).find(machine).id();
    }

    private static List<String> cells(JsonNode report, ZoneId zone) {
        return List.of(
                Json.text(report, "id"),
                Json.text(report, "title"),
                Json.text(report, "status"),
                Json.text(report, "days"),
                LocalTime.of(Json.text(report, "createdAt"), zone),
                report.path("pinned").asBoolean() ? "yes" : "");
    }
}
