package io.sysup.cli.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "integrity", description = "Tell what the last looks at the files found.")
final class ArtifactIntegrityCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(
            names = "--sweep",
            description =
                    "Look at files now first, a gibibyte at most, those whose last look is oldest.")
    private boolean sweep;

    ArtifactIntegrityCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        if (sweep) {
            JsonNode swept = invocation.api().send(ApiCall.post("artifacts", "integrity"));
            invocation.output().remark(Json.text(swept, "artifacts") + " files were looked at");
        }
        JsonNode state = invocation.api().send(ApiCall.get("artifacts", "integrity"));
        Output output = invocation.output();
        output.answer(
                state,
                () ->
                        new Details()
                                .add("files", Json.text(state, "artifacts"))
                                .add("bytes", Json.text(state, "bytes"))
                                .add("intact", Json.text(state, "intact"))
                                .add("damaged", Json.text(state, "damaged"))
                                .add("missing", Json.text(state, "missing"))
                                .add("not looked at", Json.text(state, "unchecked"))
                                .write(output));
    }
}
