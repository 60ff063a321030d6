package io.sysup.cli.machine;

import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Write the machines as a list for other programs; no secret is in it.")
final class MachineExportCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, json or ansible (default: ${DEFAULT-VALUE}).")
    private String format = "csv";

    @Option(names = "--where", paramLabel = "SELECTOR", description = "Only these machines.")
    private String where = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it; standard output when not given.")
    private String out = "";

    MachineExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ApiCall call =
                ApiCall.get("machines", "export").query("format", format).query("where", where);
        String text = invocation.api().text(call);
        Output output = invocation.output();
        if (out.isEmpty()) {
            output.verbatim(text);
            return;
        }
        write(text);
        output.answer(Json.object().put("file", out), () -> output.line(out + " written"));
    }

    private void write(String text) {
        try {
            Files.writeString(Path.of(out), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failure.usage("--out: " + out + " cannot be written: " + e.getMessage(), null);
        }
    }
}
