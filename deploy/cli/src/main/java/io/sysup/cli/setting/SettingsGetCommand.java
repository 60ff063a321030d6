package io.sysup.cli.setting;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Print what a setting is now.")
final class SettingsGetCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "KEY", description = "As `sysup settings list` shows it.")
    private String key = "";

    SettingsGetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Setting setting = new Settings(invocation.api()).get(key);
        Output output = invocation.output();
        output.answer(setting.json(), () -> output.line(setting.value()));
    }
}
