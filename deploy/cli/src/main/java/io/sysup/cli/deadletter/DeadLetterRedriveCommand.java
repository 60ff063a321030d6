package io.sysup.cli.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "redrive", description = "Send a message again, as it is or mended.")
final class DeadLetterRedriveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the dead letter.")
    private String id = "";

    @Option(
            names = "--payload-file",
            paramLabel = "FILE",
            description = "The message as it should be.")
    private @Nullable Path payload;

    DeadLetterRedriveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode mended = Json.object();
        if (payload != null) {
            mended.put("payload", read(payload));
        }
        JsonNode letter =
                invocation.api().send(ApiCall.post("dead-letters", id, "redrive").body(mended));
        Output output = invocation.output();
        output.answer(letter, () -> output.line("sent to " + Json.text(letter, "topic")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw Failure.usage(file + " cannot be read", null);
        }
    }
}
