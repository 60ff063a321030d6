package io.sysup.cli.artifact;

import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.file.Download;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "download", description = "Write a file as it is stored; logs are packed by gzip.")
final class ArtifactDownloadCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the artifact.")
    private String id = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to; replaced when it is complete.")
    private Path out = Path.of("");

    ArtifactDownloadCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ApiCall call = ApiCall.get("artifacts", id, "content");
        long bytes = new Download(out).write(invocation.api().stream(call));
        Output output = invocation.output();
        output.answer(
                Json.object().put("file", out.toString()).put("bytes", bytes),
                () -> output.line(bytes + " bytes in " + out));
    }
}
