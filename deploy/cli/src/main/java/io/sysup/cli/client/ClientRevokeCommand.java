package io.sysup.cli.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Confirmation;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Take the token of a program back; it is refused within seconds.")
final class ClientRevokeCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "As `sysup client list` shows it.")
    private String id = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask at a terminal.")
    private boolean yes;

    ClientRevokeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        if (!yes && !new Confirmation(invocation).given("Revoke the token for good?")) {
            throw Failure.failed("cancelled", "the token was not revoked", null);
        }
        invocation.api().send(ApiCall.delete("api-clients", id));
        ObjectNode document = Json.object();
        document.putObject("revoked").put("id", id);
        Output output = invocation.output();
        output.answer(document, () -> output.line("revoked"));
    }
}
