package io.sysup.cli.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "discard", description = "Say that a message is not needed any more.")
final class DeadLetterDiscardCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the dead letter.")
    private String id = "";

    DeadLetterDiscardCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode letter = invocation.api().send(ApiCall.post("dead-letters", id, "discard"));
        Output output = invocation.output();
        output.answer(letter, () -> output.line("discarded"));
    }
}
