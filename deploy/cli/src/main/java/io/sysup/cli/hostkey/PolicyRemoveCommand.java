package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Confirmation;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        aliases = "rm",
        description = "Drop a policy; what it decided stays decided.")
final class PolicyRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the policy.")
    private String name = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask at a terminal.")
    private boolean yes;

    PolicyRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        HostKeyPolicies policies = new HostKeyPolicies(invocation.api());
        JsonNode policy = policies.find(name);
        String found = Json.text(policy, "name");
        String question = "Drop the policy " + found + " for " + HostSigners.scope(policy) + "?";
        if (!yes && !new Confirmation(invocation).given(question)) {
            throw Failure.failed("cancelled", found + " was not removed", null);
        }
        policies.remove(policy);
        ObjectNode document = Json.object();
        document.putObject("removed").put("id", Json.text(policy, "id")).put("name", found);
        Output output = invocation.output();
        output.answer(document, () -> output.line("the policy " + found + " holds no more"));
    }
}
