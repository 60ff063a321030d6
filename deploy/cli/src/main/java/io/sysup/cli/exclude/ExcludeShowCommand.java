package io.sysup.cli.exclude;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a rule, and who made it.")
final class ExcludeShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the rule.")
    private String name = "";

    ExcludeShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode rule = new Excludes(invocation.api()).find(name);
        Output output = invocation.output();
        output.answer(rule, () -> ExcludeText.write(rule, output));
    }
}
