package io.sysup.cli.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "pin", description = "Keep a file whatever its age.")
final class ArtifactPinCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the artifact.")
    private String id = "";

    ArtifactPinCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode artifact = invocation.api().send(ApiCall.put("artifacts", id, "pin"));
        Output output = invocation.output();
        output.answer(artifact, () -> ArtifactText.write(artifact, output));
    }
}
