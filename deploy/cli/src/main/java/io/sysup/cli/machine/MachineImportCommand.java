package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.file.InputFile;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Register the machines of a list: CSV, JSON, an inventory of Ansible, ~/.ssh/config.",
            "Those at an address that is registered already stay as they are.",
            "Without a login they get theirs later, by `sysup machine edit`."
        })
final class MachineImportCommand implements Runnable {
    private static final int LONGEST = 5_000_000;

    @Mixin private final Invocation invocation;
    @Mixin private final CredentialOptions credential = new CredentialOptions();

    @Parameters(paramLabel = "FILE", description = "The list; - reads standard input.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "csv, json, ansible or ssh-config; when not given the name of FILE tells.")
    private String format = "";

    @Option(names = "--user", paramLabel = "U", description = "User where the list names none.")
    private @Nullable String user;

    @Option(names = "--port", paramLabel = "P", description = "Port where the list names none.")
    private @Nullable Integer port;

    @Option(
            names = "--jump",
            paramLabel = "NAME",
            description = "Machine to go through where the list names none.")
    private @Nullable String jump;

    @Option(names = "--tag", paramLabel = "T", description = "A tag for all; can be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only tell what would become of each.")
    private boolean dryRun;

    @Option(names = "--skip-wrong", description = "Register the others where some cannot be.")
    private boolean skipWrong;

    MachineImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        InputStream in = invocation.environment().in();
        ObjectNode body = Json.object();
        body.put("format", ListFormat.of(format, file).onTheWire());
        body.put("content", new InputFile("FILE", file, in).text(LONGEST));
        body.set("defaults", defaults());
        if (credential.given()) {
            body.set("credential", credential.read(new SecretFiles(in)));
        }
        body.put("dryRun", dryRun).put("skipWrong", skipWrong);
        JsonNode result = invocation.api().send(ApiCall.post("machines", "import").body(body));
        Output output = invocation.output();
        output.answer(result, () -> new ImportText(result).print(output));
    }

    private ObjectNode defaults() {
        ObjectNode defaults = Json.object();
        if (user != null) {
            defaults.put("username", user);
        }
        if (port != null) {
            defaults.put("port", port);
        }
        if (jump != null) {
            defaults.put("jump", jump);
        }
        return defaults.set("tags", Json.strings(tags));
    }
}
