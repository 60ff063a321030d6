package io.sysup.cli.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.machine.CredentialOptions;
import io.sysup.cli.output.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Add hosts that were found as machines, all with one credential.",
            "Nothing secret is sent to a machine before its host key is approved."
        },
        footer = {
            "",
            "Examples:",
            "  sysup discovery add 10.0.0.5 10.0.0.6:2222 --user ops --key ~/.ssh/fleet --tag new",
            "  sysup discovery add --all-new --user ops --key ~/.ssh/fleet --name {host} --dry-run",
            "",
            "It exits with 1 when one of them was refused."
        })
final class DiscoveryAddCommand implements Callable<Integer> {

    @Mixin private final Invocation invocation;
    @Mixin private final CredentialOptions credential = new CredentialOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Ids or addresses, as the list shows them.")
    private List<String> chosen = new ArrayList<>();

    @Option(
            names = "--all-new",
            description = "All that nobody has decided about and that are no machines yet.")
    private boolean allNew;

    @Option(names = "--scan", paramLabel = "SCAN", description = "With --all-new: of this scan.")
    private String scan = "";

    @Option(names = "--user", required = true, paramLabel = "U", description = "User to log in as.")
    private String user = "";

    @Option(names = "--tag", paramLabel = "T", description = "A tag; can be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description = {
                "How to call them: {dns} is the name of the address, {host} its first part,",
                "{address} the address, which stands in for a missing name. Default: {dns}."
            })
    private String pattern = "";

    @Option(names = "--dry-run", description = "Only tell what would become of each.")
    private boolean dryRun;

    DiscoveryAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Output output = invocation.output();
        if (allNew != chosen.isEmpty()) {
            throw Failure.usage("give ids or addresses, or --all-new", null);
        }
        if (!allNew && !scan.isEmpty()) {
            throw Failure.usage("--scan is only for --all-new", null);
        }
        JsonNode secrets = credential.read(invocation.environment().in());
        Discovery discovery = new Discovery(invocation.api());
        Set<String> ids = allNew ? discovery.allNew(scan) : discovery.ids(chosen);
        if (ids.isEmpty()) {
            output.answer(
                    Json.object().putArray("items"), () -> output.line("there is nothing to add"));
            return ExitCode.OK.code();
        }
        JsonNode enrolled = new Enrolment(discovery, wish(secrets)).of(ids);
        output.answer(enrolled, () -> print(enrolled, output));
        return (enrolled.path("refused").asInt() == 0 ? ExitCode.OK : ExitCode.FAILED).code();
    }

    private ObjectNode wish(JsonNode secrets) {
        ObjectNode wish = Json.object().put("username", user).put("dryRun", dryRun);
        wish.set("tags", Json.strings(tags));
        wish.set("credential", secrets);
        if (!pattern.isEmpty()) {
            wish.put("namePattern", pattern);
        }
        return wish;
    }

    private static void print(JsonNode enrolled, Output output) {
        enrolled.path("items").forEach(item -> print(item, enrolled, output));
        if (!enrolled.path("dryRun").asBoolean() && enrolled.path("added").asInt() > 0) {
            output.remark("compare and approve their host keys: `sysup hostkey approve NAME`");
        }
    }

    private static void print(JsonNode item, JsonNode enrolled, Output output) {
        String who = Discovery.endpoint(item) + "  " + Json.text(item, "name") + "  ";
        if (Json.text(item, "outcome").equals("refused")) {
            output.warning(who + Json.text(item, "message"));
            String remedy = Json.text(item, "remedy");
            if (!remedy.isEmpty()) {
                output.remark("  remedy: " + remedy);
            }
        } else {
            output.line(who + (enrolled.path("dryRun").asBoolean() ? "would be added" : "added"));
        }
    }
}
