package io.sysup.cli.secret;

import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Confirmation;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import io.sysup.cli.secret.Secrets.Protection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retire",
        description = {
            "Take a key out of the keyset; refused while it seals anything.",
            "Backups of the database that were made before the rotation need it: keep it with them."
        })
final class SecretRetireCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "KEYID", description = "As `sysup secret status` shows it.")
    private String keyId = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask at a terminal.")
    private boolean yes;

    SecretRetireCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String question =
                "Destroy the key " + keyId + "? Older backups of the database cannot be read then.";
        if (!yes && !new Confirmation(invocation).given(question)) {
            throw Failure.failed("cancelled", "the key " + keyId + " was not retired", null);
        }
        Protection protection = new Secrets(invocation.api()).retire(keyId);
        Output output = invocation.output();
        output.answer(protection.json(), () -> output.line("the key " + keyId + " is retired"));
    }
}
