package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "retry",
        description =
                "Do again what jobs of the last day did not bring to a good end; each is done again once.")
final class JobRetryCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ChosenJobs chosen = new ChosenJobs();

    JobRetryCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode answer =
                invocation.api().send(ApiCall.post("jobs", "retry").body(chosen.document()));
        Output output = invocation.output();
        output.answer(
                answer,
                () -> {
                    if (chosen.dryRun()) {
                        output.line(Json.text(answer, "matched") + " jobs would be done again");
                        return;
                    }
                    answer.path("jobs").forEach(id -> output.line(id.asText()));
                    output.remark(answer.path("jobs").size() + " jobs begin again");
                });
    }
}
