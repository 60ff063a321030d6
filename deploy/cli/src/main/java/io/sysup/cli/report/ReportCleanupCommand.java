package io.sysup.cli.report;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "cleanup", description = "Make a report of what is kept and what goes.")
final class ReportCleanupCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final WishOptions options = new WishOptions();

    ReportCleanupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        options.make(invocation, Json.object().put("kind", "cleanup"));
    }
}
