package io.sysup.cli.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Home;
import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stop the System Update of this computer.")
public final class DownCommand implements Runnable {

    @Mixin private final Invocation invocation;

    DownCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Home home = invocation.home();
        LocalProcess process = LocalProcess.find(home).orElseThrow(() -> nothingRuns(home));
        process.stop();
        ObjectNode document = Json.object().put("stopped", true).put("pid", process.pid());
        Output output = invocation.output();
        output.answer(document, () -> output.line("stopped (process " + process.pid() + ")"));
    }

    private static Failure nothingRuns(Home home) {
        return new Failure(
                ExitCode.UNREACHABLE,
                "unreachable",
                "System Update is not running with the home " + home.folder(),
                "if it runs with another home, say which one with --home",
                List.of());
    }
}
