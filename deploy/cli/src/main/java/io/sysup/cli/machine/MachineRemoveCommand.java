package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Confirmation;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Remove a machine; its history stays.")
final class MachineRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask at a terminal.")
    private boolean yes;

    MachineRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Machines machines = new Machines(invocation.api());
        Machine machine = machines.find(name);
        String question = "Remove " + machine.name() + " (" + machine.host() + ")?";
        if (!yes && !new Confirmation(invocation).given(question)) {
            throw Failure.failed("cancelled", machine.name() + " was not removed", null);
        }
        machines.remove(machine);
        ObjectNode document = Json.object();
        document.putObject("removed").put("id", machine.id()).put("name", machine.name());
        Output output = invocation.output();
        output.answer(document, () -> output.line(machine.name() + " removed"));
    }
}
