package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.HostKey;
import io.sysup.cli.fleet.HostKeys;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.job.Job;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "approve",
        description = {
            "Approve the host key of a machine, so that System Update logs in there.",
            "A changed key is approved only when its fingerprint is given."
        })
final class HostKeyApproveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the machine.")
    private String name = "";

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256:...",
            description = "Approve this key and no other.")
    private String fingerprint = "";

    HostKeyApproveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Output output = invocation.output();
        Machine machine = new Machines(invocation.api()).find(name);
        HostKeys hostKeys = new HostKeys(invocation.api());
        HostKey key = choose(machine, hostKeys.of(machine));
        HostKey approved = key.approved() ? key : hostKeys.approve(machine, key);
        String told = key.approved() ? " is approved already: " : " approved: ";
        output.answer(
                approved.json(),
                () -> output.line("host key of " + machine.name() + told + key.fingerprint()));
    }

    private HostKey choose(Machine machine, List<HostKey> known) {
        List<HostKey> keys = known.isEmpty() ? contact(machine) : known;
        KeyChoice choice = new KeyChoice(machine, keys);
        if (!fingerprint.isEmpty()) {
            return choice.withFingerprint(fingerprint);
        }
        boolean settled = keys.stream().noneMatch(HostKey::undecided);
        return keys.stream()
                .filter(key -> settled && key.approved())
                .findFirst()
                .orElseGet(choice::onlyUndecidedAndUnchanged);
    }

    private List<HostKey> contact(Machine machine) {
        invocation.output().remark(machine.name() + " has shown no key yet; asking it");
        FirstContact contact =
                new FirstContact(invocation.api(), invocation.environment().waiter());
        FirstContact.Seen seen = contact.make(machine);
        if (seen.keys().isEmpty()) {
            throw noKey(machine, seen);
        }
        return seen.keys();
    }

    private static Failure noKey(Machine machine, FirstContact.Seen seen) {
        JsonNode error = seen.check().map(Job::error).orElseGet(Json::object);
        if (!error.isObject() || error.isEmpty()) {
            return Failure.failed(
                    "timeout",
                    machine.name() + " has not shown a host key in time",
                    "look at it with `sysup job list --machine " + machine.name() + "`");
        }
        String remedy = Json.text(error, "remedy");
        return Failure.failed(
                Json.text(error, "kind"),
                Json.text(error, "message"),
                remedy.isEmpty() ? null : remedy);
    }
}
