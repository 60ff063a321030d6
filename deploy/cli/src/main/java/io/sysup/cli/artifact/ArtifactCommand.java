package io.sysup.cli.artifact;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "artifact",
        description = "Files that are kept: logs, reports.",
        subcommands = {
            ArtifactListCommand.class,
            ArtifactShowCommand.class,
            ArtifactDownloadCommand.class,
            ArtifactPinCommand.class,
            ArtifactUnpinCommand.class,
            ArtifactVerifyCommand.class,
            ArtifactIntegrityCommand.class,
            ArtifactCleanupCommand.class
        })
public final class ArtifactCommand extends CommandGroup {

    ArtifactCommand(Invocation invocation) {
        super(invocation);
    }
}
