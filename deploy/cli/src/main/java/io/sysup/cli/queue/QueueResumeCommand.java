package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "resume",
        description = "End the pause of everything, or that of an action or a machine.")
final class QueueResumeCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final PauseSubject subject = new PauseSubject();

    QueueResumeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        List<JsonNode> ended =
                new Queue(invocation.api()).resume(pause -> subject.fits(pause, invocation.api()));
        if (ended.isEmpty()) {
            throw Failure.notFound("this is not paused", "`sysup queue show` tells what is");
        }
        Output output = invocation.output();
        output.answer(
                Json.object().set("resumed", Json.array(ended)),
                () -> ended.forEach(pause -> output.line(HoldText.subject(pause) + " resumed")));
    }
}
