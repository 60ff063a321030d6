package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the trusted signers.")
final class SignerListCommand implements Runnable {

    @Mixin private final Invocation invocation;

    SignerListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        List<JsonNode> signers = new HostSigners(invocation.api()).all();
        Output output = invocation.output();
        output.answer(
                Json.object().set("items", Json.array(signers)), () -> print(signers, output));
    }

    private static void print(List<JsonNode> signers, Output output) {
        Table table = new Table("NAME", "SPEAKS FOR", "TYPE", "FINGERPRINT", "SINCE");
        signers.forEach(signer ->
                table.row(
                        List.of(
                                Json.text(signer, "name"),
                                HostSigners.scope(signer),
                                Json.text(signer, "keyType"),
                                Json.text(signer, "fingerprint"),
                                LocalTime.of(Json.text(signer, "createdAt"), output.zone()))));
        table.write(output);
        if (signers.isEmpty()) {
            output.remark("no signer is trusted");
        }
    }
}
