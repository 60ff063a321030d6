package io.sysup.cli.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a message and why it could not be applied.")
final class DeadLetterShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the dead letter.")
    private String id = "";

    DeadLetterShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode letter = invocation.api().send(ApiCall.get("dead-letters", id));
        Output output = invocation.output();
        output.answer(
                letter,
                () -> {
                    new Details()
                            .add("topic", Json.text(letter, "topic"))
                            .add("key", Json.text(letter, "key"))
                            .add(
                                    "failed",
                                    LocalTime.of(Json.text(letter, "failedAt"), output.zone()))
                            .add("cause", Json.text(letter, "cause"))
                            .add("status", Json.text(letter, "status"))
                            .add("decided by", Json.text(letter, "decidedBy"))
                            .write(output);
                    output.line(Json.text(letter, "payload"));
                });
    }
}
