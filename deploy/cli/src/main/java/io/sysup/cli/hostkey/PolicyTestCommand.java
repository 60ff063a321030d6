package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = {
            "Tell what would become of the first host key of a machine, and by which policy.",
            "Of a machine that is registered by a name, say with --address where that leads."
        })
final class PolicyTestCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "MACHINE", description = "Name or id of the machine.")
    private String name = "";

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "Address that the connection would go to.")
    private String address = "";

    PolicyTestCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Machine machine = new Machines(invocation.api()).find(name);
        JsonNode trial = new HostKeyPolicies(invocation.api()).test(machine, address);
        Output output = invocation.output();
        output.answer(trial, () -> print(trial, output));
    }

    private static void print(JsonNode trial, Output output) {
        String address = Json.text(trial, "address");
        String policy = Json.text(trial, "policy");
        output.line(
                "the first host key of "
                        + Json.text(trial, "machine")
                        + (address.isEmpty() ? "" : " at " + address)
                        + " "
                        + HostKeyPolicies.outcome(trial)
                        + (policy.isEmpty()
                                ? ": there is no policy that says more"
                                : " by " + policy));
        output.line(
                trial.path("learn").asBoolean()
                        ? "new keys that it proves behind an approved one are learned"
                        : "no new key is learned behind an approved one");
        if (address.isEmpty()) {
            output.remark("it is registered by a name; --address tries an address that leads to");
        }
        Table table = new Table("POLICY", "HOLDS FOR", "FIRST KEY", "SPEAKS");
        trial.path("policies")
                .forEach(one ->
                        table.row(
                                List.of(
                                        Json.text(one, "name"),
                                        HostSigners.scope(one),
                                        Json.text(one, "firstKey"),
                                        one.path("speaks").asBoolean()
                                                ? "yes"
                                                : "no: another network")));
        table.write(output);
    }
}
