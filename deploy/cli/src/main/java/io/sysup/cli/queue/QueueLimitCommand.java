package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "limit",
        description =
                "Let at most MAX jobs run at once: of an action, on the machines of a tag, or of all. One of all is strict order.")
final class QueueLimitCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final LimitSubject subject = new LimitSubject();

    @Parameters(paramLabel = "MAX", description = "How many.")
    private int max;

    QueueLimitCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode wish = Json.object().put("maxRunning", max);
        subject.addTo(wish);
        JsonNode limits = new Queue(invocation.api()).limit(wish);
        Output output = invocation.output();
        output.answer(
                limits,
                () ->
                        limits.path("items")
                                .forEach(limit ->
                                        output.line(
                                                HoldText.subject(limit)
                                                        + ": at most "
                                                        + Json.text(limit, "maxRunning")
                                                        + " at once")));
    }
}
