package io.sysup.cli.stop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description =
                "Begin nothing more on these machines, whoever asks for it. What runs goes on.",
        footer = {"", "Example:", "  sysup stop add tag:shop --reason 'storage is failing'"})
final class StopAddCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "SELECTOR", description = "Which machines; read anew all the while.")
    private String on = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; everybody whose work waits is told.")
    private String reason = "";

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Ends by itself then, e.g. 2027-12-20T00:00:00Z (default: never).")
    private @Nullable Instant until;

    StopAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode wish = Json.object().put("on", on).put("reason", reason);
        if (until != null) {
            wish.put("until", until.toString());
        }
        JsonNode stopped = invocation.api().send(ApiCall.post("stops").body(wish));
        Output output = invocation.output();
        output.answer(
                stopped,
                () -> {
                    output.line(
                            "stopped: %s, now %s machines (%s)"
                                    .formatted(
                                            on,
                                            Json.text(stopped, "machines"),
                                            Json.text(stopped.path("stop"), "id")));
                    if (!stopped.path("queueHeld").asBoolean()) {
                        output.warning("the queue does not know yet; it is told again and again");
                    }
                });
    }
}
