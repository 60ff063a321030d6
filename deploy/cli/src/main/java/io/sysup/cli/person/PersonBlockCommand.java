package io.sysup.cli.person;

import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "block",
        description =
                "Keep a person out, whatever the identity provider says; what is open ends within seconds.")
final class PersonBlockCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "SUBJECT", description = "As `sysup person list` shows it.")
    private String subject = "";

    PersonBlockCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        invocation.api().send(ApiCall.post("people", subject, "block"));
        Output output = invocation.output();
        output.answer(
                Json.object().put("subject", subject), () -> output.line(subject + " is kept out"));
    }
}
