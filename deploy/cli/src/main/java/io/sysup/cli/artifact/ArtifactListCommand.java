package io.sysup.cli.artifact;

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

@Command(name = "list", description = "List files that are kept, the newest first.")
final class ArtifactListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(names = "--machine", paramLabel = "NAME", description = "Only of this machine.")
    private String machine = "";

    @Option(names = "--job", paramLabel = "ID", description = "Only of this job.")
    private String job = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only of this kind: raw_log, report.")
    private String kind = "";

    @Option(names = "--pinned", description = "Only those that are pinned.")
    private boolean pinned;

    @Option(
            names = "--integrity",
            paramLabel = "FOUND",
            description = "Only those that were found intact, damaged or missing.")
    private String integrity = "";

    ArtifactListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        ApiCall call =
                ApiCall.get("artifacts")
                        .query("machineId", machineId())
                        .query("jobId", job)
                        .query("kind", kind)
                        .query("pinned", pinned ? "true" : "")
                        .query("integrity", integrity);
        new Listing(
                        new Table("ID", "KIND", "MACHINE", "BYTES", "WRITTEN", "GOES", "FILE"),
                        artifact -> cells(artifact, zone),
                        "no artifacts")
                .print(invocation, call, options.wanted());
    }

    private String machineId() {
        return machine.isEmpty() ? "" : new Machines(invocation.api()).find(machine).id();
    }

    private static List<String> cells(JsonNode artifact, ZoneId zone) {
        return List.of(
                Json.text(artifact, "id"),
                Json.text(artifact, "kind"),
                Json.text(artifact, "machine"),
                Json.text(artifact, "bytes"),
                LocalTime.of(Json.text(artifact, "createdAt"), zone),
                artifact.path("pinned").asBoolean()
                        ? "pinned"
                        : LocalTime.of(Json.text(artifact, "expiresAt"), zone),
                ArtifactText.integrity(artifact));
    }
}
