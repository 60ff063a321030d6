package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "show",
        description = "What waits and runs, which machines are busy, what is paused or limited.")
final class QueueShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    QueueShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode overview = new Queue(invocation.api()).overview();
        Output output = invocation.output();
        output.answer(overview, () -> print(overview, output));
    }

    private static void print(JsonNode overview, Output output) {
        overview.path("pauses")
                .forEach(pause ->
                        output.line(
                                Colour.YELLOW.paint("paused: " + HoldText.subject(pause))
                                        + HoldText.because(pause)
                                        + " ("
                                        + Json.text(pause, "pausedBy")
                                        + ", "
                                        + LocalTime.of(Json.text(pause, "createdAt"), output.zone())
                                        + ")"));
        overview.path("limits")
                .forEach(limit ->
                        output.line(
                                "limit: "
                                        + HoldText.subject(limit)
                                        + ", "
                                        + Json.text(limit, "running")
                                        + " of at most "
                                        + Json.text(limit, "maxRunning")
                                        + " run"));
        new Details()
                .add("waiting", waiting(overview, output))
                .add("running", Json.text(overview, "running"))
                .add("lost", Json.text(overview, "lost"))
                .add("last minute", finished(overview.path("lastMinute")))
                .add("last hour", finished(overview.path("lastHour")))
                .write(output);
        locks(overview).write(output);
    }

    private static String waiting(JsonNode overview, Output output) {
        String oldest = LocalTime.of(Json.text(overview, "oldestDueAt"), output.zone());
        String due = Json.text(overview, "due") + " due";
        return Json.text(overview, "waiting")
                + " ("
                + (oldest.isEmpty() ? due : due + ", the oldest since " + oldest)
                + ")";
    }

    private static String finished(JsonNode finished) {
        return "ok %s, warning %s, error %s, cancelled %s"
                .formatted(
                        Json.text(finished, "ok"),
                        Json.text(finished, "warning"),
                        Json.text(finished, "error"),
                        Json.text(finished, "cancelled"));
    }

    private static Table locks(JsonNode overview) {
        Table table =
                new Table("MACHINE", "ACTION", "STATE", "HOLDS", "BEHIND IT", "WORKER", "JOB");
        overview.path("locks")
                .forEach(lock ->
                        table.row(
                                List.of(
                                        Json.text(lock, "machine"),
                                        Json.text(lock, "action"),
                                        Colour.ofState(Json.text(lock, "state")),
                                        Json.text(lock, "lockKind"),
                                        Json.text(lock, "waiting"),
                                        Json.text(lock, "worker"),
                                        Json.text(lock, "jobId"))));
        return table;
    }
}
