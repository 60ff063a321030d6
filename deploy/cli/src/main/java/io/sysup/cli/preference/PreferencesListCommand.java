package io.sysup.cli.preference;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List what you chose.")
final class PreferencesListCommand implements Runnable {

    @Mixin private final Invocation invocation;

    PreferencesListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode chosen = invocation.api().send(ApiCall.get("preferences"));
        Output output = invocation.output();
        output.answer(chosen, () -> print(chosen.path("values"), output));
    }

    private static void print(JsonNode values, Output output) {
        Table table = new Table("PREFERENCE", "VALUE");
        values.properties()
                .forEach(one ->
                        table.row(List.of(one.getKey(), PreferenceText.shown(one.getValue()))));
        table.write(output);
        if (values.isEmpty()) {
            output.remark("nothing was chosen");
        }
    }
}
