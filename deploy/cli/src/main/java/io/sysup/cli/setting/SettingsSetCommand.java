package io.sysup.cli.setting;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = {
            "Choose the value of a setting; it counts within seconds.",
            "Networks are written with commas between them; \"\" is none at all."
        })
final class SettingsSetCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "KEY", description = "As `sysup settings list` shows it.")
    private String key = "";

    @Parameters(index = "1", paramLabel = "VALUE", description = "What it is to be.")
    private String value = "";

    @Option(
            names = "--tag",
            paramLabel = "T",
            description = "For the machines with this tag only; of several tags the lowest counts.")
    private String tag = "";

    @Option(names = "--dry-run", description = "Only tell what would be.")
    private boolean dryRun;

    SettingsSetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Settings settings = new Settings(invocation.api());
        Setting before = settings.get(key);
        Setting after = settings.save(before, tag, before.parsed(value), dryRun);
        Output output = invocation.output();
        String now = dryRun ? " would be " : " is now ";
        String shown =
                tag.isEmpty()
                        ? key + now + after.value()
                        : key
                                + now
                                + Setting.shown(after.ofTag(tag).path("value"))
                                + " on machines with the tag "
                                + tag;
        output.answer(after.json(), () -> output.line(shown));
    }
}
