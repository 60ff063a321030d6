package io.sysup.cli.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Say how the server is; needs no login.")
public final class StatusCommand implements Callable<Integer> {

    @Mixin private final Invocation invocation;

    StatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Api api = invocation.api();
        JsonNode status = api.send(ApiCall.get("status"));
        Output output = invocation.output();
        output.answer(status, () -> print(api, status, output));
        return (ready(status) ? ExitCode.OK : ExitCode.FAILED).code();
    }

    private static void print(Api api, JsonNode status, Output output) {
        String mode = Json.text(status, "mode").equals("single") ? "one process" : "separate";
        output.line(
                "System Update "
                        + Json.text(status, "version")
                        + " ("
                        + mode
                        + ") at "
                        + api.server()
                        + ": "
                        + (ready(status)
                                ? Colour.GREEN.paint("ready")
                                : Colour.RED.paint("not ready")));
        Table table = new Table("SERVICE", "STATE", "DETAIL");
        for (JsonNode service : status.path("services")) {
            String state = service.path("up").asBoolean() ? "up" : "down";
            table.row(
                    List.of(
                            Json.text(service, "name"),
                            Colour.ofState(state),
                            Json.text(service, "detail")));
        }
        table.write(output);
    }

    private static boolean ready(JsonNode status) {
        return status.path("ready").asBoolean();
    }
}
