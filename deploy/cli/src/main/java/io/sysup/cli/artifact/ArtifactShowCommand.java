package io.sysup.cli.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show what is known of a file.")
final class ArtifactShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the artifact.")
    private String id = "";

    ArtifactShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode artifact = invocation.api().send(ApiCall.get("artifacts", id));
        Output output = invocation.output();
        output.answer(artifact, () -> ArtifactText.write(artifact, output));
    }
}
