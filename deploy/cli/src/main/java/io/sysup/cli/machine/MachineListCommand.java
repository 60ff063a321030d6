package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List machines.")
final class MachineListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Option(
            names = "--where",
            paramLabel = "SELECTOR",
            description = "Only these machines: 'tag:prod and security>0', status:offline, web*.")
    private String where = "";

    MachineListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        Table table =
                new Table(
                        "NAME",
                        "HOST",
                        "STATUS",
                        "RIGHTS",
                        "OS",
                        "UPDATES",
                        "SECURITY",
                        "TAGS",
                        "SEEN");
        ApiCall call = ApiCall.get("machines").query("where", where);
        new Listing(table, document -> cells(document, zone), "no machines")
                .print(invocation, call, options.wanted());
    }

    private static List<String> cells(JsonNode document, ZoneId zone) {
        Machine machine = new Machine(document);
        String port = Json.text(document, "port");
        String os = Json.text(document, "osFamily") + " " + Json.text(document, "osVersion");
        return List.of(
                machine.name(),
                port.equals("22") ? machine.host() : machine.host() + ":" + port,
                Colour.ofState(machine.status()),
                machine.rightsWord(),
                os.strip(),
                Json.text(machine.state(), "updates"),
                Json.text(machine.state(), "security"),
                String.join(",", machine.tags()),
                LocalTime.of(Json.text(document, "lastSeenAt"), zone));
    }
}
