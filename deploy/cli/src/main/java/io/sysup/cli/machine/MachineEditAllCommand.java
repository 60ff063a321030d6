package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "edit-all",
        description = "Change many machines at once, all or none; what is not given stays.")
final class MachineEditAllCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final FactOptions facts = new FactOptions();

    @Option(
            names = "--on",
            required = true,
            paramLabel = "SELECTOR",
            description = "Which machines: 'tag:lab and os:debian', 'web*', or * for all.")
    private String selector = "";

    @Option(names = "--tag", paramLabel = "T", description = "Add a tag; can be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--untag", paramLabel = "T", description = "Remove a tag; can be repeated.")
    private List<String> untags = new ArrayList<>();

    @Option(
            names = "--via",
            paramLabel = "NAME",
            description = "Name or id of the machine that they are reached through.")
    private @Nullable String via;

    @Option(names = "--no-via", description = "They are reached straight.")
    private boolean straight;

    @Option(names = "--user", paramLabel = "U", description = "Another user to log in as.")
    private @Nullable String user;

    @Option(names = "--disable", description = "Nothing is done on them until they are enabled.")
    private boolean disable;

    @Option(names = "--enable", description = "Use them again.")
    private boolean enable;

    @Option(names = "--dry-run", description = "Only tell what would change.")
    private boolean dryRun;

    MachineEditAllCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode changes = changes();
        if (changes.isEmpty()) {
            throw Failure.usage(
                    "nothing to change was given", "see `sysup machine edit-all --help`");
        }
        ObjectNode body = Json.object().put("selector", selector).put("dryRun", dryRun);
        body.set("changes", changes);
        JsonNode result = invocation.api().send(ApiCall.post("machines", "bulk-edit").body(body));
        Output output = invocation.output();
        output.answer(result, () -> print(result, output));
    }

    private ObjectNode changes() {
        if (disable && enable) {
            throw Failure.usage("give --disable or --enable, not both", null);
        }
        if (via != null && straight) {
            throw Failure.usage("give --via or --no-via, not both", null);
        }
        ObjectNode changes = Json.object();
        if (!tags.isEmpty()) {
            changes.set("addTags", Json.strings(tags));
        }
        if (!untags.isEmpty()) {
            changes.set("removeTags", Json.strings(untags));
        }
        facts.addTo(changes);
        if (via != null || straight) {
            changes.put("jump", straight ? "" : via);
        }
        if (user != null) {
            changes.put("username", user);
        }
        if (disable || enable) {
            changes.put("disabled", disable);
        }
        return changes;
    }

    private static void print(JsonNode result, Output output) {
        Table table = new Table("MACHINE", "CHANGE");
        JsonNode machines = result.path("machines");
        machines.forEach(machine -> table.row(List.of(Json.text(machine, "name"), text(machine))));
        table.write(output);
        String verb = result.path("dryRun").asBoolean() ? " would change" : " changed";
        output.line(machines.size() + " of " + Json.text(result, "matched") + verb);
        if (machines.findValue("refused") != null) {
            output.warning("as it is, none would change: leave out those that are refused");
        }
    }

    private static String text(JsonNode machine) {
        String refused = Json.text(machine, "refused");
        String changes = changes(machine.path("changes"));
        return refused.isEmpty() ? changes : changes + " (refused: " + refused + ")";
    }

    private static String changes(JsonNode changes) {
        return changes.properties().stream()
                .map(change ->
                        change.getKey()
                                + " "
                                + value(change.getValue().path("from"))
                                + " -> "
                                + value(change.getValue().path("to")))
                .collect(Collectors.joining("; "));
    }

    private static String value(JsonNode value) {
        List<String> words = new ArrayList<>();
        value.forEach(word -> words.add(word.asText()));
        return value.isArray() ? String.join(",", words) : value.asText();
    }
}
