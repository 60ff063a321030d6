package io.sysup.cli.hostkey;

import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.HostKey;
import io.sysup.cli.fleet.HostKeys;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reject",
        description = "Reject a host key; System Update never logs in where it is shown.")
final class HostKeyRejectCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256:...",
            description = "Reject this key; without it, the only one that waits for a decision.")
    private String fingerprint = "";

    HostKeyRejectCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Output output = invocation.output();
        Machine machine = new Machines(invocation.api()).find(name);
        HostKeys hostKeys = new HostKeys(invocation.api());
        List<HostKey> keys = hostKeys.of(machine);
        if (keys.isEmpty()) {
            throw Failure.notFound(machine.name() + " has shown no host key yet", null);
        }
        KeyChoice choice = new KeyChoice(machine, keys);
        HostKey key =
                fingerprint.isEmpty()
                        ? choice.onlyUndecided()
                        : choice.withFingerprint(fingerprint);
        HostKey rejected = hostKeys.reject(machine, key);
        output.answer(
                rejected.json(),
                () ->
                        output.line(
                                "host key of "
                                        + machine.name()
                                        + " rejected: "
                                        + key.fingerprint()));
    }
}
