package io.sysup.cli.snapshot;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "snapshot",
        description = "What was observed on a machine, and what changed between two looks.",
        subcommands = {
            SnapshotListCommand.class,
            SnapshotShowCommand.class,
            SnapshotDiffCommand.class
        })
public final class SnapshotCommand extends CommandGroup {

    SnapshotCommand(Invocation invocation) {
        super(invocation);
    }
}
