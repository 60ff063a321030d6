package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.file.InputFile;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Trust the host keys that a key has signed, of all machines or of those with a tag.",
            "The certificate must be valid and name the address under which the machine is contacted."
        })
final class SignerAddCommand implements Runnable {

    private static final String KEY = "--key";

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Option(
            names = KEY,
            required = true,
            paramLabel = "FILE",
            description = "The signer's public key, one line of a .pub file; - is standard input.")
    private String key = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "Only for machines with this tag.")
    private String tag = "";

    SignerAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String line = new InputFile(KEY, key, invocation.environment().in()).text();
        if (line.contains("PRIVATE KEY")) { // it must not leave this machine
            throw Failure.usage(
                    KEY + " " + key + " is a private key",
                    "give the public one, which ends in .pub");
        }
        ObjectNode wish = Json.object().put("name", name).put("publicKey", line);
        if (!tag.isEmpty()) {
            wish.put("tag", tag);
        }
        JsonNode added = new HostSigners(invocation.api()).add(wish);
        Output output = invocation.output();
        output.answer(
                added,
                () ->
                        output.line(
                                "host keys signed by "
                                        + Json.text(added, "fingerprint")
                                        + " are trusted for "
                                        + HostSigners.scope(added)));
    }
}
