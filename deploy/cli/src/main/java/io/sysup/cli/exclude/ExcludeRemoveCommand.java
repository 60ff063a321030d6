package io.sysup.cli.exclude;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "End a rule; its packages are upgraded again.")
final class ExcludeRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the rule.")
    private String name = "";

    ExcludeRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Excludes excludes = new Excludes(invocation.api());
        JsonNode rule = excludes.find(name);
        excludes.remove(rule);
        ObjectNode document = Json.object();
        document.putObject("removed")
                .put("id", Json.text(rule, "id"))
                .put("name", Json.text(rule, "name"));
        Output output = invocation.output();
        output.answer(document, () -> output.line(Json.text(rule, "name") + " removed"));
    }
}
