package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.fleet.Machines;
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

@Command(name = "list", description = "List jobs, the newest first.")
final class JobListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(names = "--machine", paramLabel = "NAME", description = "Only jobs of this machine.")
    private String machine = "";

    @Option(names = "--state", paramLabel = "STATE", description = "Only jobs in this state.")
    private String state = "";

    @Option(names = "--action", paramLabel = "ACTION", description = "Only jobs of this action.")
    private String action = "";

    JobListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String machineId =
                machine.isEmpty() ? "" : new Machines(invocation.api()).find(machine).id();
        ApiCall call =
                ApiCall.get("jobs")
                        .query("machineId", machineId)
                        .query("state", state)
                        .query("action", action);
        ZoneId zone = invocation.environment().zone();
        Table table = new Table("ID", "MACHINE", "ACTION", "STATE", "CREATED", "OUTCOME");
        new Listing(table, document -> cells(document, zone), "no jobs")
                .print(invocation, call, options.wanted());
    }

    private static List<String> cells(JsonNode document, ZoneId zone) {
        Job job = new Job(document);
        return List.of(
                job.id(),
                job.machine(),
                job.action(),
                Colour.ofState(job.state()),
                LocalTime.of(Json.text(document, "createdAt"), zone),
                JobSummary.outcome(job));
    }
}
