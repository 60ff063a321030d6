package io.sysup.cli.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "verify", description = "Compare a file with its checksum now.")
final class ArtifactVerifyCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the artifact.")
    private String id = "";

    ArtifactVerifyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode artifact = invocation.api().send(ApiCall.post("artifacts", id, "verify"));
        Output output = invocation.output();
        output.answer(artifact, () -> ArtifactText.write(artifact, output));
        String found = Json.text(artifact, "integrity");
        if (!found.equals("intact")) {
            throw Failure.failed(
                    "artifact_" + found,
                    "the file is " + found,
                    "take it from a backup of the artifact folder; what the database knows of it stays");
        }
    }
}
