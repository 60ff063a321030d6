package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "count",
        description = "Count machines by status, system, kind, host key, updates, needs and tag.")
final class MachineCountCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(names = "--where", paramLabel = "SELECTOR", description = "Only these machines.")
    private String where = "";

    MachineCountCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode counted =
                invocation.api().send(ApiCall.get("machines", "facets").query("where", where));
        Output output = invocation.output();
        output.answer(counted, () -> table(counted).write(output));
    }

    private static Table table(JsonNode counted) {
        Table table = new Table("WHAT", "VALUE", "MACHINES");
        table.row(List.of("all", "", Json.text(counted, "total")));
        for (Map.Entry<String, JsonNode> facet : counted.path("facets").properties()) {
            for (JsonNode count : facet.getValue()) {
                table.row(
                        List.of(
                                facet.getKey(),
                                Json.text(count, "value"),
                                Json.text(count, "machines")));
            }
        }
        return table;
    }
}
