package io.sysup.cli.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.Pages;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = {
            "Show what changed between two observations of the same kind on a machine.",
            "With --machine: between its last two."
        })
final class SnapshotDiffCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(names = "--machine", paramLabel = "NAME", description = "Only of this machine.")
    private String machine = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "apt_update_analyze",
            description = "Kind of the observations of --machine (default: ${DEFAULT-VALUE}).")
    private String kind = "";

    @Parameters(
            paramLabel = "ID",
            arity = "0..2",
            description = "The earlier and the later snapshot.")
    private List<String> ids = new ArrayList<>();

    SnapshotDiffCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        List<String> two = ids.size() == 2 ? ids : lastTwo();
        ApiCall call =
                ApiCall.get("snapshots", "diff")
                        .query("from", two.getFirst())
                        .query("to", two.getLast());
        JsonNode diff = invocation.api().send(call);
        Output output = invocation.output();
        output.answer(diff, () -> print(diff, output));
    }

    private List<String> lastTwo() {
        if (!ids.isEmpty() || machine.isEmpty()) {
            throw Failure.usage("give two ids, or --machine", null);
        }
        ApiCall call =
                ApiCall.get("snapshots")
                        .query("machineId", new Machines(invocation.api()).find(machine).id())
                        .query("kind", kind);
        List<String> newest =
                new Pages(invocation.api(), call, 2)
                        .rest().stream().map(one -> Json.text(one, "id")).toList();
        if (newest.size() < 2) {
            throw Failure.notFound(
                    "there are not yet two snapshots of kind " + kind + " of " + machine, null);
        }
        return List.of(newest.getLast(), newest.getFirst());
    }

    private static void print(JsonNode diff, Output output) {
        ZoneId zone = output.zone();
        output.remark(
                Json.text(diff, "kind")
                        + ": "
                        + LocalTime.of(Json.text(diff, "fromAt"), zone)
                        + " to "
                        + LocalTime.of(Json.text(diff, "toAt"), zone));
        packages(diff.path("packages"), output);
        Table values = new Table("WHERE", "BEFORE", "AFTER");
        for (JsonNode change : diff.path("changes")) {
            values.row(
                    List.of(
                            Json.text(change, "path"),
                            Json.text(change, "before"),
                            Json.text(change, "after")));
        }
        values.write(output);
        if (diff.path("changes").isEmpty() && diff.path("packages").path("items").isEmpty()) {
            output.remark("nothing changed");
        }
    }

    private static void packages(JsonNode packages, Output output) {
        if (packages.path("items").isEmpty()) {
            return;
        }
        output.remark(
                "packages: %d added, %d removed, %d in another version"
                        .formatted(
                                packages.path("added").asLong(),
                                packages.path("removed").asLong(),
                                packages.path("changed").asLong()));
        Table table = new Table("PACKAGE", "ARCH", "BEFORE", "AFTER");
        for (JsonNode one : packages.path("items")) {
            table.row(
                    List.of(
                            Json.text(one, "name"),
                            Json.text(one, "arch"),
                            Json.text(one, "before"),
                            Json.text(one, "after")));
        }
        table.write(output);
    }
}
