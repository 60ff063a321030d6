package io.sysup.cli.snapshot;

import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show an observation with all that was seen.")
final class SnapshotShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the snapshot.")
    private String id = "";

    SnapshotShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        invocation.output().document(invocation.api().send(ApiCall.get("snapshots", id)));
    }
}
