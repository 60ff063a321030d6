package io.sysup.cli.report;

import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "machine", description = "Make a report of a machine.")
final class ReportMachineCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final WishOptions options = new WishOptions();

    @Parameters(paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    ReportMachineCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String id = new Machines(invocation.api()).find(name).id();
        options.make(invocation, Json.object().put("kind", "machine").put("machineId", id));
    }
}
