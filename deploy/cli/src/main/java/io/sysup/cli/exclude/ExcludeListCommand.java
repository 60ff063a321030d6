package io.sysup.cli.exclude;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the rules; those that ended come last.")
final class ExcludeListCommand implements Runnable {

    @Mixin private final Invocation invocation;

    ExcludeListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode rules = new Excludes(invocation.api()).list();
        Output output = invocation.output();
        output.answer(rules, () -> ExcludeText.list(rules.path("items"), output));
    }
}
