package io.sysup.cli.stop;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the stops that are on.")
final class StopListCommand implements Runnable {

    @Mixin private final Invocation invocation;

    StopListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode stops = invocation.api().send(ApiCall.get("stops"));
        Output output = invocation.output();
        output.answer(stops, () -> write(stops.path("items"), output));
    }

    private static void write(JsonNode stops, Output output) {
        if (stops.isEmpty()) {
            output.line("nothing is stopped");
            return;
        }
        Table table = new Table("ON", "REASON", "BY", "SINCE", "UNTIL", "ID");
        stops.forEach(stop ->
                table.row(
                        List.of(
                                Json.text(stop, "on"),
                                Json.text(stop, "reason"),
                                Json.text(stop, "stoppedBy"),
                                LocalTime.of(Json.text(stop, "createdAt"), output.zone()),
                                LocalTime.of(Json.text(stop, "until"), output.zone()),
                                Json.text(stop, "id"))));
        table.write(output);
    }
}
