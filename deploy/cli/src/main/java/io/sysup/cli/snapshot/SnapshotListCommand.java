package io.sysup.cli.snapshot;

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

@Command(name = "list", description = "List observations, the newest first.")
final class SnapshotListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(names = "--machine", paramLabel = "NAME", description = "Only of this machine.")
    private String machine = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only of this kind, e.g. apt_update_analyze or machine_probe.")
    private String kind = "";

    SnapshotListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        ApiCall call = ApiCall.get("snapshots").query("machineId", machineId()).query("kind", kind);
        new Listing(
                        new Table("ID", "KIND", "STATE", "TAKEN"),
                        snapshot -> cells(snapshot, zone),
                        "no snapshots")
                .print(invocation, call, options.wanted());
    }

    private String machineId() {
        return machine.isEmpty() ? "" : new Machines(invocation.api()).find(machine).id();
    }

    private static List<String> cells(JsonNode snapshot, ZoneId zone) {
        return List.of(
                Json.text(snapshot, "id"),
                Json.text(snapshot, "kind"),
                Json.text(snapshot, "status"),
                LocalTime.of(Json.text(snapshot, "createdAt"), zone));
    }
}
