package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "unlimit", description = "Lift the limit of all jobs, of an action or of a tag.")
final class QueueUnlimitCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final LimitSubject subject = new LimitSubject();

    QueueUnlimitCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        List<JsonNode> lifted = new Queue(invocation.api()).unlimit(subject::fits);
        if (lifted.isEmpty()) {
            throw Failure.notFound("there is no such limit", "`sysup queue show` tells the limits");
        }
        Output output = invocation.output();
        output.answer(
                Json.object().set("lifted", Json.array(lifted)),
                () ->
                        lifted.forEach(limit ->
                                output.line(HoldText.subject(limit) + ": no limit any more")));
    }
}
