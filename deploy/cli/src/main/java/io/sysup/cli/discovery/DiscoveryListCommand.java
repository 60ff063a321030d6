package io.sysup.cli.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {
            "List the hosts that scans found, each address and port once.",
            "What a host says of itself is proven by nothing."
        })
final class DiscoveryListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(names = "--scan", paramLabel = "SCAN", description = "Only what this scan found.")
    private String scan = "";

    @Option(
            names = "--decision",
            paramLabel = "D",
            description = "Only those that are new, added or ignored.")
    private String decision = "";

    @Option(
            names = "--known",
            negatable = true,
            description = "Only hosts that are machines already, or with --no-known the others.")
    private @Nullable Boolean known;

    DiscoveryListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ApiCall call =
                Discovery.candidates()
                        .query("scan", scan)
                        .query("decision", decision)
                        .query("known", known == null ? "" : known.toString());
        Table table =
                new Table(
                        "ID",
                        "HOST",
                        "PORT",
                        "NAME",
                        "SERVICE",
                        "HOST KEY",
                        "KNOWN AS",
                        "DECISION");
        new Listing(table, DiscoveryListCommand::cells, "nothing was found")
                .print(invocation, call, options.wanted());
    }

    private static List<String> cells(JsonNode candidate) {
        return List.of(
                Json.text(candidate, "id"),
                Json.text(candidate, "host"),
                Json.text(candidate, "port"),
                Json.text(candidate, "reverseDns"),
                Json.text(candidate, "service"),
                Json.text(candidate, "fingerprint"),
                Json.text(candidate.path("known"), "name"),
                Json.text(candidate, "decision"));
    }
}
