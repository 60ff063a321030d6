package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.file.InputFile;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Approve the host keys that your OpenSSH trusts, of machines that are registered.",
            "An approved key is not replaced, and a rejected one stays rejected."
        })
final class HostKeyImportCommand implements Runnable {
    private static final int LONGEST = 5_000_000;

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "A known_hosts file; - reads standard input.")
    private String file = "";

    @Option(names = "--dry-run", description = "Only tell what would become of each key.")
    private boolean dryRun;

    HostKeyImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String content = new InputFile("FILE", file, invocation.environment().in()).text(LONGEST);
        JsonNode result =
                invocation
                        .api()
                        .send(
                                ApiCall.post("machines", "known-hosts")
                                        .body(
                                                Json.object()
                                                        .put("content", content)
                                                        .put("dryRun", dryRun)));
        Output output = invocation.output();
        output.answer(result, () -> print(result, output));
    }

    private static void print(JsonNode result, Output output) {
        boolean dry = result.path("dryRun").asBoolean();
        Table table = new Table("LINE", "MACHINE", "TYPE", "FINGERPRINT", "RESULT");
        result.path("keys").forEach(key -> table.row(cells(key, dry)));
        table.write(output);
        output.line(Json.text(result, "unused") + " keys are of hosts that are no machines here");
        result.path("skipped")
                .forEach(line ->
                        output.remark(
                                "line "
                                        + Json.text(line, "line")
                                        + " "
                                        + Json.text(line, "reason")));
    }

    private static List<String> cells(JsonNode key, boolean dry) {
        return List.of(
                Json.text(key, "line"),
                Json.text(key, "machine"),
                Json.text(key, "keyType"),
                Json.text(key, "fingerprint"),
                verdict(Json.text(key, "verdict"), dry));
    }

    private static String verdict(String verdict, boolean dry) {
        return switch (verdict) {
            case "approved" -> dry ? "would be approved" : "approved";
            case "same" -> "is approved already";
            case "differs" -> "left alone: another key is approved";
            case "rejected" -> "left alone: was rejected";
            default -> verdict;
        };
    }
}
