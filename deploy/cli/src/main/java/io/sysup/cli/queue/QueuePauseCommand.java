package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "pause",
        description =
                "Begin no more jobs: of an action, of a machine, or at all. What runs goes on.")
final class QueuePauseCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final PauseSubject subject = new PauseSubject();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; waiting jobs tell it.")
    private String reason = "";

    QueuePauseCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode wish = Json.object().put("reason", reason);
        subject.addTo(wish, invocation.api());
        JsonNode pause = new Queue(invocation.api()).pause(wish);
        Output output = invocation.output();
        output.answer(
                pause,
                () -> output.line(HoldText.subject(pause) + " paused" + HoldText.because(pause)));
    }
}
