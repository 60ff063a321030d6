package io.sysup.cli.preference;

import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "reset", description = "Have something as it is for whoever chose nothing.")
final class PreferencesResetCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "KEY", description = "As `sysup preferences list` shows it.")
    private String key = "";

    PreferencesResetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        invocation.api().send(ApiCall.delete("preferences", key));
        Output output = invocation.output();
        output.answer(Json.object(), () -> output.line(key + " is as usual"));
    }
}
