package io.sysup.cli.stop;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "end", description = "End a stop.")
final class StopEndCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "STOP", description = "Id of the stop, or its selector.")
    private String wanted = "";

    StopEndCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        List<JsonNode> ended = new ArrayList<>();
        for (JsonNode stop : invocation.api().send(ApiCall.get("stops")).path("items")) {
            if (wanted.equals(Json.text(stop, "id")) || wanted.equals(Json.text(stop, "on"))) {
                invocation.api().send(ApiCall.delete("stops", Json.text(stop, "id")));
                ended.add(stop);
            }
        }
        if (ended.isEmpty()) {
            throw Failure.notFound("this is not stopped", "`sysup stop list` tells what is");
        }
        Output output = invocation.output();
        output.answer(
                Json.object().set("ended", Json.array(ended)),
                () -> ended.forEach(stop -> output.line("ended: " + Json.text(stop, "on"))));
    }
}
