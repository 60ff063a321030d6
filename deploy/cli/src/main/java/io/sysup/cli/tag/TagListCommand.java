package io.sysup.cli.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the tags and how many machines carry each.")
final class TagListCommand implements Runnable {

    @Mixin private final Invocation invocation;

    TagListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode tags = new Tags(invocation.api()).all();
        Output output = invocation.output();
        output.answer(tags, () -> print(tags.path("items"), output));
    }

    private static void print(JsonNode tags, Output output) {
        Table table = new Table("TAG", "COLOUR", "MACHINES");
        tags.forEach(tag ->
                table.row(
                        List.of(
                                Json.text(tag, "name"),
                                Json.text(tag, "color"),
                                Json.text(tag, "machines"))));
        table.write(output);
        if (tags.isEmpty()) {
            output.remark("no tags");
        }
    }
}
