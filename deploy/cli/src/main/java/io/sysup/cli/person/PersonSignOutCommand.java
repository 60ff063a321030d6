package io.sysup.cli.person;

import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "sign-out",
        description = "End all sessions of a person; tokens issued to them until now are refused.")
final class PersonSignOutCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "SUBJECT", description = "As `sysup person list` shows it.")
    private String subject = "";

    PersonSignOutCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        invocation.api().send(ApiCall.post("people", subject, "sign-out"));
        Output output = invocation.output();
        output.answer(
                Json.object().put("subject", subject),
                () -> output.line(subject + " is signed out"));
    }
}
