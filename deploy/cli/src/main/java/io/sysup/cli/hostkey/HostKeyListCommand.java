package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.fleet.HostKey;
import io.sysup.cli.fleet.HostKeys;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = {
            "List the host keys of a machine;",
            "without a name, the keys of all machines that wait for a decision."
        })
final class HostKeyListCommand implements Runnable {

    private static final String WAITING = "hostkey:unknown or hostkey:changed";

    @Mixin private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    HostKeyListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    private record Row(Machine machine, HostKey key) {

        JsonNode json() {
            ObjectNode json = Json.object();
            json.put("machine", machine.name()).put("machineId", machine.id());
            key.json().properties().forEach(field -> json.set(field.getKey(), field.getValue()));
            return json;
        }
    }

    @Override
    public void run() {
        Output output = invocation.output();
        List<Row> rows = rows();
        ObjectNode document = Json.object();
        document.set("items", Json.array(rows.stream().map(Row::json).toList()));
        output.answer(document, () -> print(rows, output));
    }

    private List<Row> rows() {
        Machines machines = new Machines(invocation.api());
        HostKeys keys = new HostKeys(invocation.api());
        if (!name.isEmpty()) {
            Machine machine = machines.find(name);
            return keys.of(machine).stream().map(key -> new Row(machine, key)).toList();
        }
        List<Row> rows = new ArrayList<>();
        for (Machine machine : machines.all(WAITING)) {
            keys.of(machine).stream()
                    .filter(HostKey::undecided)
                    .forEach(key -> rows.add(new Row(machine, key)));
        }
        return rows;
    }

    private void print(List<Row> rows, Output output) {
        Table table =
                new Table("MACHINE", "TYPE", "FINGERPRINT", "STATUS", "FIRST SEEN", "DECIDED BY");
        for (Row row : rows) {
            String firstSeen = Json.text(row.key().json(), "firstSeenAt");
            table.row(
                    List.of(
                            row.machine().name(),
                            row.key().type(),
                            row.key().fingerprint(),
                            Colour.ofState(row.key().status()),
                            LocalTime.of(firstSeen, output.zone()),
                            Json.text(row.key().json(), "decidedBy")));
        }
        table.write(output);
        if (rows.isEmpty()) {
            output.remark(name.isEmpty() ? "no host key waits for a decision" : "no host keys yet");
        }
    }
}
