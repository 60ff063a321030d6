package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "cancel", description = "Cancel jobs. A running one stops at its next safe point.")
final class JobCancelCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ChosenJobs chosen = new ChosenJobs();

    @Option(
            names = "--force",
            description =
                    "End a running job even while dpkg changes packages, which must be repaired then. One job, administrators only.")
    private boolean force;

    JobCancelCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Output output = invocation.output();
        if (chosen.justOne()) {
            Job job = new Jobs(invocation.api()).cancel(chosen.first(), force);
            output.answer(job.json(), () -> output.line(told(job)));
            return;
        }
        if (force) {
            throw Failure.usage("--force is for one job by its id", null);
        }
        JsonNode answer =
                invocation.api().send(ApiCall.post("jobs", "cancel").body(chosen.document()));
        output.answer(
                answer,
                () ->
                        output.line(
                                chosen.dryRun()
                                        ? Json.text(answer, "matched") + " jobs would be cancelled"
                                        : answer.path("jobs").size()
                                                + " jobs cancelled or asked to stop"));
    }

    private static String told(Job job) {
        String head = job.action() + " on " + job.machine();
        return job.finished()
                ? head + ": " + Colour.ofState(job.state())
                : head + ": asked to stop, still " + Colour.ofState(job.state());
    }
}
