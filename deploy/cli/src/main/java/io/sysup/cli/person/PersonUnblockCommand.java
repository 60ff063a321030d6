package io.sysup.cli.person;

import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "unblock", description = "Let a person in again.")
final class PersonUnblockCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "SUBJECT", description = "As `sysup person list` shows it.")
    private String subject = "";

    PersonUnblockCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        invocation.api().send(ApiCall.post("people", subject, "unblock"));
        Output output = invocation.output();
        output.answer(
                Json.object().put("subject", subject),
                () -> output.line(subject + " may come in again"));
    }
}
