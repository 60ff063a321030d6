package io.sysup.cli.client;

import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Confirmation;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rotate",
        description =
                "Replace the token of a program; the old one, and consoles it opened, are refused within seconds.")
final class ClientRotateCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "As `sysup client list` shows it.")
    private String id = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask at a terminal.")
    private boolean yes;

    ClientRotateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String question = "Replace the token? Whoever uses the old one is out.";
        if (!yes && !new Confirmation(invocation).given(question)) {
            throw Failure.failed("cancelled", "the token was not replaced", null);
        }
        NewToken.print(
                invocation, invocation.api().send(ApiCall.post("api-clients", id, "rotate")));
    }
}
