package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.fleet.HostKey;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.hostkey.FirstContact;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.job.Job;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Add a machine and wait for its host key.",
            "Nothing secret is sent to the machine before its host key is approved."
        })
final class MachineAddCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final CredentialOptions credential = new CredentialOptions();
    @Mixin private final FactOptions facts = new FactOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call the machine.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "HOST", description = "Host name or IP address.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Port of the SSH server (default: ${DEFAULT-VALUE}).")
    private int port = 22;

    @Option(names = "--user", required = true, paramLabel = "U", description = "User to log in as.")
    private String user = "";

    @Option(
            names = "--jump",
            paramLabel = "NAME",
            description = "Name or id of the machine that this one is reached through.")
    private String jump = "";

    @Option(names = "--tag", paramLabel = "T", description = "A tag; can be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--no-wait", description = "Do not wait for the host key.")
    private boolean noWait;

    MachineAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Output output = invocation.output();
        ObjectNode registration =
                Json.object().put("name", name).put("hostname", host).put("port", port);
        registration.put("username", user).set("tags", Json.strings(tags));
        if (!jump.isEmpty()) {
            registration.put("jump", jump);
        }
        facts.addTo(registration);
        SecretFiles files = new SecretFiles(invocation.environment().in());
        registration.set("credential", credential.read(files));

        Machines machines = new Machines(invocation.api());
        Machine added = machines.add(registration);
        output.progress(added.name() + " added (" + added.id() + ")");
        FirstContact.Seen seen = noWait ? nothingSeen() : contact().await(added);
        if (!noWait && seen.keys().isEmpty()) {
            warn(added, seen.check(), output);
        }
        JsonNode machine = noWait ? added.json() : machines.get(added.id()).json();
        output.answer(
                document(machine, seen.keys()),
                () -> seen.keys().forEach(key -> print(added, key, output)));
    }

    private FirstContact contact() {
        return new FirstContact(invocation.api(), invocation.environment().waiter());
    }

    private static FirstContact.Seen nothingSeen() {
        return new FirstContact.Seen(List.of(), Optional.empty());
    }

    private static JsonNode document(JsonNode machine, List<HostKey> keys) {
        ObjectNode document = machine.deepCopy();
        return document.set("hostKeys", Json.array(keys.stream().map(HostKey::json).toList()));
    }

    private static void print(Machine machine, HostKey key, Output output) {
        output.line("host key  " + key.type() + "  " + key.fingerprint());
        if (key.undecided()) {
            output.line("compare it with what `ssh-keygen -lf` says on the machine, then approve:");
            output.line(
                    "  sysup hostkey approve "
                            + machine.name()
                            + " --fingerprint "
                            + key.fingerprint());
        }
    }

    private static void warn(Machine machine, Optional<Job> check, Output output) {
        JsonNode error = check.map(Job::error).orElseGet(Json::object);
        if (error.path("kind").isTextual()) {
            output.warning("the first contact failed: " + Json.text(error, "message"));
            String remedy = Json.text(error, "remedy");
            if (!remedy.isEmpty()) {
                output.remark("  remedy: " + remedy);
            }
        } else {
            output.warning(machine.name() + " has not shown its host key in time");
        }
        output.remark(
                "the machine stays registered; try again with `sysup hostkey approve "
                        + machine.name()
                        + "`");
    }
}
