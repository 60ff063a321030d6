package io.sysup.cli.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "rm",
        aliases = "remove",
        description = "Take a grant away; it counts no more at once.")
final class GrantRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "As `sysup grant list` shows it.")
    private String id = "";

    GrantRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        invocation.api().send(ApiCall.delete("grants", id));
        Output output = invocation.output();
        ObjectNode document = Json.object();
        document.putObject("removed").put("id", id);
        output.answer(document, () -> output.line("taken away"));
    }
}
