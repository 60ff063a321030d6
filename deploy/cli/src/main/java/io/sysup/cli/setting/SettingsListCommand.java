package io.sysup.cli.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List all settings with what they are now.")
final class SettingsListCommand implements Runnable {

    @Mixin private final Invocation invocation;

    SettingsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode all = new Settings(invocation.api()).all();
        Output output = invocation.output();
        output.answer(all, () -> print(all, output));
    }

    private static void print(JsonNode all, Output output) {
        Table table = new Table("SETTING", "VALUE", "UNIT", "DEFAULT", "MEANING");
        for (JsonNode json : all.path("items")) {
            Setting one = new Setting(json);
            table.row(
                    List.of(
                            one.key(),
                            one.value(),
                            one.unit(),
                            one.standard(),
                            Json.text(json, "description")));
            for (JsonNode tag : json.path("tags")) {
                table.row(
                        List.of(
                                "  tag " + Json.text(tag, "tag"),
                                Setting.shown(tag.path("value")),
                                one.unit(),
                                "",
                                ""));
            }
        }
        table.write(output);
    }
}
