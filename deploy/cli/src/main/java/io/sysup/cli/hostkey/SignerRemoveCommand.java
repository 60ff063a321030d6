package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        name = "remove",
        description = "Trust a signer no more; the host keys that only it approved wait again.")
final class SignerRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the signer.")
    private String name = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask at a terminal.")
    private boolean yes;

    SignerRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        HostSigners signers = new HostSigners(invocation.api());
        JsonNode signer = signers.find(name);
        String found = Json.text(signer, "name");
        String question = "Trust " + found + " no more for " + HostSigners.scope(signer) + "?";
        if (!yes && !new Confirmation(invocation).given(question)) {
            throw Failure.failed("cancelled", found + " was not removed", null);
        }
        signers.remove(signer);
        ObjectNode document = Json.object();
        document.putObject("removed").put("id", Json.text(signer, "id")).put("name", found);
        Output output = invocation.output();
        output.answer(document, () -> output.line(found + " is trusted no more"));
    }
}
