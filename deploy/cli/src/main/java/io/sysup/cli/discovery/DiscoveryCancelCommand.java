package io.sysup.cli.discovery;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "End a scan; what it has found stays.")
final class DiscoveryCancelCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "SCAN", description = "Id of the scan.")
    private String id = "";

    DiscoveryCancelCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Scan scan = new Discovery(invocation.api()).cancel(id);
        Output output = invocation.output();
        output.answer(scan.json(), () -> output.line(scan.progress()));
    }
}
