package io.sysup.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "pin", description = "Keep a report whatever its age.")
final class ReportPinCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the report.")
    private String id = "";

    ReportPinCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode report = invocation.api().send(ApiCall.put("reports", id, "pin"));
        Output output = invocation.output();
        output.answer(report, () -> output.line(Json.text(report, "title") + " is kept"));
    }
}
