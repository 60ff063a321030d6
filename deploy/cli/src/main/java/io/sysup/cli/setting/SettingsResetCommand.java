package io.sysup.cli.setting;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "reset", description = "Let the default of a setting count again.")
final class SettingsResetCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "KEY", description = "As `sysup settings list` shows it.")
    private String key = "";

    @Option(
            names = "--tag",
            paramLabel = "T",
            description = "Only what was chosen for the machines with this tag.")
    private String tag = "";

    @Option(names = "--dry-run", description = "Only tell what would be.")
    private boolean dryRun;

    SettingsResetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Settings settings = new Settings(invocation.api());
        Setting after = settings.reset(settings.get(key), tag, dryRun);
        Output output = invocation.output();
        String shown =
                key
                        + (dryRun ? " would be " : " is now ")
                        + after.value()
                        + (tag.isEmpty() ? "" : ", also with the tag " + tag);
        output.answer(after.json(), () -> output.line(shown));
    }
}
