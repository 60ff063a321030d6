package io.sysup.cli.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
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

@Command(
        name = "doctor",
        description = {
            "Look at database, broker, clock, tables, disk and more; say what to do.",
            "Ends with 1 when something is wrong."
        })
public final class DoctorCommand implements Callable<Integer> {

    @Mixin private final Invocation invocation;

    DoctorCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        JsonNode diagnosis = invocation.api().send(ApiCall.get("diagnosis"));
        Output output = invocation.output();
        output.answer(diagnosis, () -> print(diagnosis, output));
        boolean wrong = Json.text(diagnosis, "level").equals("error");
        return (wrong ? ExitCode.FAILED : ExitCode.OK).code();
    }

    private static void print(JsonNode diagnosis, Output output) {
        Table table = new Table("PART", "CHECK", "STATE", "FINDING");
        diagnosis
                .path("parts")
                .forEach(part ->
                        part.path("findings")
                                .forEach(finding ->
                                        table.row(cells(Json.text(part, "name"), finding))));
        table.write(output);
        diagnosis
                .path("parts")
                .forEach(part ->
                        part.path("findings").forEach(finding -> advise(part, finding, output)));
    }

    private static List<String> cells(String part, JsonNode finding) {
        return List.of(
                part,
                Json.text(finding, "check"),
                Colour.ofState(Json.text(finding, "level")),
                Json.text(finding, "message"));
    }

    private static void advise(JsonNode part, JsonNode finding, Output output) {
        String remedy = Json.text(finding, "remedy");
        if (!remedy.isEmpty()) {
            output.line(
                    Json.text(part, "name") + ", " + Json.text(finding, "check") + ": " + remedy);
        }
    }
}
