package io.sysup.cli.machine;

import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a machine.")
final class MachineShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    MachineShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Machine machine = new Machines(invocation.api()).find(name);
        Output output = invocation.output();
        output.answer(machine.json(), new MachineDetails(machine, output)::print);
    }
}
