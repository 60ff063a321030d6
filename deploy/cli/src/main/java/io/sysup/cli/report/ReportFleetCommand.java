package io.sysup.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "fleet", description = "Make a report of all machines, or of those of a selector.")
final class ReportFleetCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final WishOptions options = new WishOptions();

    @Option(
            names = "--where",
            paramLabel = "SELECTOR",
            description = "Only of these machines: tag:prod, os:debian.")
    private String where = "";

    ReportFleetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode wish = Json.object().put("kind", "global");
        if (!where.isEmpty()) {
            wish.put("where", where);
        }
        options.make(invocation, wish);
    }
}
