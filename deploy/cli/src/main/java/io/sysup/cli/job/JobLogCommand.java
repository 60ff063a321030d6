package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.Waiter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "log", description = "Print the log of a job.")
final class JobLogCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the job.")
    private String id = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on printing until the job is finished.")
    private boolean follow;

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "Only lines with these words, whatever their case.")
    private String search = "";

    JobLogCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        if (follow && !search.isEmpty()) {
            throw Failure.usage(
                    "--search looks through what is written already", "leave --follow out");
        }
        Output output = invocation.output();
        List<JsonNode> lines = new ArrayList<>();
        boolean complete = follow ? follow(output, lines) : read(output, lines);
        if (output.json()) {
            ObjectNode document = Json.object();
            document.set("lines", Json.array(lines));
            output.document(document.put("complete", complete));
        }
    }

    private boolean follow(Output output, List<JsonNode> lines) {
        Waiter waiter = invocation.environment().waiter();
        Consumer<LogLine> show =
                line -> {
                    output.progress(line.shown());
                    keep(line, output, lines);
                };
        new LogStream(invocation.api(), waiter, new Patience(waiter, output), show)
                .follow(id, new Deadline(waiter, Instant.MAX));
        return true;
    }

    private boolean read(Output output, List<JsonNode> lines) {
        return new StoredLog(invocation.api(), id, search)
                .forEach(line -> {
                    if (!output.json()) {
                        output.line(line.shown());
                    }
                    keep(line, output, lines);
                });
    }

    // Only a document needs all lines at once; a log can be larger than what fits into memory.
    private static void keep(LogLine line, Output output, List<JsonNode> lines) {
        if (output.json()) {
            lines.add(line.json());
        }
    }
}
