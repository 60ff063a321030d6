package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the policies, the strictest first, as they count.")
final class PolicyListCommand implements Runnable {

    @Mixin private final Invocation invocation;

    PolicyListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        List<JsonNode> policies = new HostKeyPolicies(invocation.api()).all();
        Output output = invocation.output();
        output.answer(
                Json.object().set("items", Json.array(policies)), () -> print(policies, output));
    }

    private static void print(List<JsonNode> policies, Output output) {
        Table table = new Table("NAME", "HOLDS FOR", "THE FIRST KEY", "LEARNS", "SINCE", "BY");
        policies.forEach(policy ->
                table.row(
                        List.of(
                                Json.text(policy, "name"),
                                HostSigners.scope(policy),
                                HostKeyPolicies.outcome(policy),
                                HostKeyPolicies.learning(policy),
                                LocalTime.of(Json.text(policy, "createdAt"), output.zone()),
                                Json.text(policy, "createdBy"))));
        table.write(output);
        if (policies.isEmpty()) {
            output.remark("there is no policy: each first key waits for a person");
        }
    }
}
