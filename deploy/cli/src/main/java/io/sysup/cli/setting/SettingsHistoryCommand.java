package io.sysup.cli.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = "Tell who changed a setting from what to what, the newest first.")
final class SettingsHistoryCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "KEY", description = "As `sysup settings list` shows it.")
    private String key = "";

    SettingsHistoryCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode changes = new Settings(invocation.api()).changes(key);
        Output output = invocation.output();
        output.answer(changes, () -> print(changes, output));
    }

    private static void print(JsonNode changes, Output output) {
        Table table = new Table("WHEN", "WHO", "TAG", "BEFORE", "AFTER");
        for (JsonNode one : changes.path("items")) {
            table.row(
                    List.of(
                            LocalTime.of(Json.text(one, "at"), output.zone()),
                            Json.text(one, "actorId"),
                            Json.text(one, "tag"),
                            value(one.path("before")),
                            value(one.path("after"))));
        }
        table.write(output);
    }

    private static String value(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "(default)" : Setting.shown(value);
    }
}
