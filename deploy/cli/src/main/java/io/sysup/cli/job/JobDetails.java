package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;

/** Everything about one job, for a person. */
final class JobDetails {

    private final Job job;
    private final Output output;

    JobDetails(Job job, Output output) {
        this.job = job;
        this.output = output;
    }

    void print() {
        new Details()
                .add("job", job.id())
                .add("machine", job.machine())
                .add("action", job.action() + (job.dryRun() ? " (dry run)" : ""))
                .add("state", Colour.ofState(job.state()))
                .add("attempt", attempt())
                .add("held back", Json.text(job.json(), "holdReason"))
                .add("requested by", Json.text(job.json().path("requestedBy"), "id"))
                .add("created", time("createdAt"))
                .add("started", time("startedAt"))
                .add("finished", time("finishedAt"))
                .add("outcome", JobSummary.outcome(job))
                .add("remedy", Json.text(job.error(), "remedy"))
                .add("repair", ProposedRepair.command(job))
                .write(output);
        job.error().path("lines").forEach(line -> output.line("  | " + line.asText()));
        UpgradeDetails.plans(job).forEach(output::line);
        JsonNode result = job.result();
        packages("upgrade", result.path("plans").path("upgrade"));
        packages("dist-upgrade", result.path("plans").path("distUpgrade"));
        packages("plan", result.path("plan"));
        packages("changes", result.path("changes"));
        new UpgradeDetails(result, output).print();
    }

    private String attempt() {
        int most = job.json().path("maxAttempts").asInt(1);
        return most == 1 ? "" : job.json().path("attempt").asInt() + " of " + most;
    }

    private void packages(String title, JsonNode packages) {
        if (packages.isEmpty()) {
            return;
        }
        Table table = new Table("PACKAGE", "OPERATION", "FROM", "TO", "ORIGIN", "REMARK");
        for (JsonNode one : packages) {
            table.row(
                    List.of(
                            Json.text(one, "name"),
                            Json.text(one, "operation"),
                            Json.text(one, "from"),
                            Json.text(one, "to"),
                            Json.text(one, "origin"),
                            remark(one)));
        }
        output.line("");
        output.line(Colour.BOLD.paint(title));
        table.write(output);
    }

    private static String remark(JsonNode one) {
        String reason = Json.text(one, "reason").replace('_', ' ');
        return one.path("security").asBoolean() ? ("security " + reason).strip() : reason;
    }

    private String time(String field) {
        return LocalTime.of(Json.text(job.json(), field), output.zone());
    }
}
