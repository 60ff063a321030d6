package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "edit",
        description = "Change a machine; what is not given stays, a login is replaced as a whole.")
final class MachineEditCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final CredentialOptions credential = new CredentialOptions();
    @Mixin private final FactOptions facts = new FactOptions();

    @Parameters(paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "A new name.")
    private @Nullable String newName;

    @Option(names = "--host", paramLabel = "HOST", description = "A new host name or address.")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "P", description = "A new port of the SSH server.")
    private @Nullable Integer port;

    @Option(names = "--user", paramLabel = "U", description = "Another user to log in as.")
    private @Nullable String user;

    @Option(
            names = "--jump",
            paramLabel = "NAME",
            description = "Name or id of the machine that this one is reached through.")
    private @Nullable String jump;

    @Option(names = "--no-jump", description = "It is reached straight.")
    private boolean straight;

    @Option(names = "--tag", paramLabel = "T", description = "Add a tag; can be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--untag", paramLabel = "T", description = "Remove a tag; can be repeated.")
    private List<String> untags = new ArrayList<>();

    MachineEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Output output = invocation.output();
        boolean newTags = !tags.isEmpty() || !untags.isEmpty();
        ObjectNode changes = changes();
        if (changes.isEmpty() && !newTags && !credential.given()) {
            throw Failure.usage("nothing to change was given", "see `sysup machine edit --help`");
        }
        SecretFiles files = new SecretFiles(invocation.environment().in());
        ObjectNode login = credential.given() ? credential.read(files) : Json.object();

        Machines machines = new Machines(invocation.api());
        Machine machine = machines.find(name);
        if (newTags) {
            changes.set("tags", Json.strings(tagsOf(machine)));
        }
        Machine edited = changes.isEmpty() ? machine : machines.edit(machine, changes);
        if (!login.isEmpty()) {
            machines.setCredential(edited, login);
            edited = machines.get(edited.id());
        }
        output.answer(edited.json(), new MachineDetails(edited, output)::print);
    }

    private ObjectNode changes() {
        ObjectNode changes = Json.object();
        if (newName != null) {
            changes.put("name", newName);
        }
        if (host != null) {
            changes.put("hostname", host);
        }
        if (port != null) {
            changes.put("port", port);
        }
        if (user != null) {
            changes.put("username", user);
        }
        if (jump != null && straight) {
            throw Failure.usage("give --jump or --no-jump, not both", null);
        }
        if (jump != null || straight) {
            changes.put("jump", straight ? "" : jump);
        }
        facts.addTo(changes);
        return changes;
    }

    private Set<String> tagsOf(Machine machine) {
        Set<String> names = new LinkedHashSet<>(machine.tags());
        names.addAll(tags);
        untags.forEach(names::remove);
        return names;
    }
}
