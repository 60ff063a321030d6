package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Confirmation;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "stop",
        description =
                "Emergency stop: pause everything, and ask all running jobs to stop at their next safe point.")
final class QueueStopCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; waiting jobs tell it.")
    private String reason = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask at a terminal.")
    private boolean yes;

    QueueStopCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String question = "Begin nothing more, and ask all running jobs to stop?";
        if (!yes && !new Confirmation(invocation).given(question)) {
            throw Failure.failed("cancelled", "nothing was stopped", null);
        }
        JsonNode stopped = new Queue(invocation.api()).stop(reason);
        Output output = invocation.output();
        output.answer(
                stopped,
                () ->
                        output.line(
                                "everything paused, "
                                        + Json.text(stopped, "askedToStop")
                                        + " running jobs asked to stop; `sysup queue resume` goes on"));
    }
}
