package io.sysup.cli.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Confirmation;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        aliases = "rm",
        description = "Remove a tag that no machine carries, or with --force from all that do.")
final class TagRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "TAG", description = "The tag.")
    private String name = "";

    @Option(names = "--force", description = "Also take it from the machines that carry it.")
    private boolean force;

    @Option(names = "--dry-run", description = "Only tell what would become of it.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask at a terminal.")
    private boolean yes;

    TagRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Tags tags = new Tags(invocation.api());
        JsonNode tag = tags.find(name);
        String found = Json.text(tag, "name");
        String question = "Remove the tag " + found + ", which " + Tags.machines(tag) + " carry?";
        if (!dryRun && !yes && !new Confirmation(invocation).given(question)) {
            throw Failure.failed("cancelled", found + " was not removed", null);
        }
        JsonNode change = tags.remove(tag, force, dryRun);
        String verb = dryRun ? " would be removed" : " removed";
        Output output = invocation.output();
        output.answer(change, () -> output.line(found + verb + ", from " + Tags.machines(change)));
    }
}
