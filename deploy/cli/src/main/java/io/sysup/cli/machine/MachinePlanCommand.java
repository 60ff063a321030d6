package io.sysup.cli.machine;

import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plan",
        description = {
            "Show what an upgrade would do to a machine, as of its last analysis,",
            "and what to look at before."
        })
final class MachinePlanCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    @Option(names = "--dist-upgrade", description = "The plan of a dist-upgrade.")
    private boolean distUpgrade;

    MachinePlanCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Machine machine = new Machines(invocation.api()).find(name);
        Analysis analysis = Analysis.last(invocation.api(), machine);
        Output output = invocation.output();
        output.answer(analysis.json(), () -> new MachinePlan(analysis, output).print(distUpgrade));
    }
}
