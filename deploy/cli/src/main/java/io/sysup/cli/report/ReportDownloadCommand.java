package io.sysup.cli.report;

import io.sysup.cli.file.Download;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "download", description = "Write a report to a file.")
final class ReportDownloadCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the report.")
    private String id = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pdf",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private WishOptions.Format format = WishOptions.Format.PDF;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to; replaced when it is complete.")
    private Path out = Path.of("");

    ReportDownloadCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        long bytes =
                new Download(out).write(invocation.api().stream(WishOptions.content(id, format)));
        Output output = invocation.output();
        output.answer(
                Json.object().put("file", out.toString()).put("bytes", bytes),
                () -> output.line(bytes + " bytes in " + out));
    }
}
