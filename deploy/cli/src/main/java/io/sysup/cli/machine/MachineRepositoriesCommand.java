package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "repositories",
        description = "Show the apt repositories of a machine, as of its last analysis.")
final class MachineRepositoriesCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    MachineRepositoriesCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Machine machine = new Machines(invocation.api()).find(name);
        Analysis analysis = Analysis.last(invocation.api(), machine);
        Output output = invocation.output();
        JsonNode repositories = analysis.json().path("repositories");
        output.answer(
                repositories.isMissingNode() ? Json.object() : repositories,
                () -> print(repositories, output));
    }

    private static void print(JsonNode repositories, Output output) {
        Table table =
                new Table(
                        "REPOSITORY",
                        "SUITE",
                        "COMPONENTS",
                        "ORIGIN",
                        "LABEL",
                        "CALLS ITSELF",
                        "RELEASE OF",
                        "VALID UNTIL",
                        "SIGNED BY");
        for (JsonNode each : repositories) {
            boolean known = each.path("known").asBoolean();
            table.row(
                    List.of(
                            Json.text(each, "uri"),
                            Json.text(each, "suite"),
                            components(each),
                            known ? Json.text(each, "origin") : "never fetched",
                            Json.text(each, "label"),
                            callsItself(each),
                            LocalTime.of(Json.text(each, "date"), output.zone()),
                            LocalTime.of(Json.text(each, "validUntil"), output.zone()),
                            signedBy(each)));
        }
        table.write(output);
        if (!table.started()) {
            output.remark(
                    repositories.isArray()
                            ? "no repository is configured"
                            : "the last analysis does not tell; analyse the machine anew");
        }
    }

    private static String components(JsonNode each) {
        return StreamSupport.stream(each.path("components").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private static String callsItself(JsonNode each) {
        String archive = Json.text(each, "archive");
        String codename = Json.text(each, "codename");
        return archive.equals(codename) ? archive : (archive + " " + codename).strip();
    }

    private static String signedBy(JsonNode each) {
        if (each.path("trusted").asBoolean()) {
            return "trusted without a signature";
        }
        String key = Json.text(each, "signedBy");
        return key.isEmpty() ? "any key of the machine" : key;
    }
}
