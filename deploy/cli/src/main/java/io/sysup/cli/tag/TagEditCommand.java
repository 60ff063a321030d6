package io.sysup.cli.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "edit",
        description = {
            "Give a tag another name or colour.",
            "Selectors that name it, as in schedules and limits, do not follow."
        })
final class TagEditCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "TAG", description = "The tag.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "A new name.")
    private @Nullable String newName;

    @Option(names = "--colour", paramLabel = "#RRGGBB", description = "A colour, like #1f6feb.")
    private @Nullable String colour;

    @Option(names = "--no-colour", description = "No colour any more.")
    private boolean noColour;

    @Option(names = "--dry-run", description = "Only tell what would change.")
    private boolean dryRun;

    TagEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode changes = changes();
        Tags tags = new Tags(invocation.api());
        JsonNode change = tags.edit(tags.find(name), changes);
        Output output = invocation.output();
        output.answer(change, () -> output.line(text(change)));
    }

    private ObjectNode changes() {
        if (colour != null && noColour) {
            throw Failure.usage("give --colour or --no-colour, not both", null);
        }
        ObjectNode changes = Json.object();
        if (newName != null) {
            changes.put("name", newName);
        }
        if (colour != null || noColour) {
            changes.put("color", noColour ? "" : colour);
        }
        if (changes.isEmpty()) {
            throw Failure.usage("nothing to change was given", "see `sysup tag edit --help`");
        }
        return dryRun ? changes.put("dryRun", true) : changes;
    }

    private static String text(JsonNode change) {
        JsonNode tag = change.path("tag");
        String colour = Json.text(tag, "color");
        String verb = change.path("dryRun").asBoolean() ? " would be changed" : " changed";
        String on = change.path("machines").asInt() == 0 ? "" : ", on " + Tags.machines(change);
        return Json.text(tag, "name") + (colour.isEmpty() ? "" : " (" + colour + ")") + verb + on;
    }
}
