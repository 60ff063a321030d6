package io.sysup.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "unpin", description = "Keep a report as long as others.")
final class ReportUnpinCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the report.")
    private String id = "";

    ReportUnpinCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode report = invocation.api().send(ApiCall.delete("reports", id, "pin"));
        Output output = invocation.output();
        output.answer(
                report,
                () -> output.line(Json.text(report, "title") + " is kept as long as others"));
    }
}
