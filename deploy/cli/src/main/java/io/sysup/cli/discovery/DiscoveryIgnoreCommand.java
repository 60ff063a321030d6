package io.sysup.cli.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ignore",
        description = "Ignore hosts that were found, now and when a scan finds them again.")
final class DiscoveryIgnoreCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Ids or addresses, as the list shows them.")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--undo", description = "Ignore them no more.")
    private boolean undo;

    DiscoveryIgnoreCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Discovery discovery = new Discovery(invocation.api());
        ObjectNode wish = Json.object().put("decision", undo ? "new" : "ignored");
        wish.set("ids", Json.strings(discovery.ids(chosen)));
        JsonNode decided = discovery.decide(wish);
        Output output = invocation.output();
        output.answer(
                decided,
                () ->
                        decided.path("items")
                                .forEach(candidate ->
                                        output.line(
                                                Discovery.endpoint(candidate)
                                                        + (undo
                                                                ? " is new again"
                                                                : " is ignored"))));
    }
}
