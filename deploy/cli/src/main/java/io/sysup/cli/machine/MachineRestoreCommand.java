package io.sysup.cli.machine;

import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description =
                "Bring a removed machine back; it needs a login again, see `sysup machine edit`.")
final class MachineRestoreCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the removed machine.")
    private String name = "";

    MachineRestoreCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Machines machines = new Machines(invocation.api());
        Machine restored = machines.restore(machines.findRemoved(name));
        Output output = invocation.output();
        output.answer(
                restored.json(),
                () -> {
                    output.line(restored.name() + " restored");
                    output.remark(
                            "give it a login: sysup machine edit "
                                    + restored.name()
                                    + " --key FILE, or --password-file FILE");
                });
    }
}
