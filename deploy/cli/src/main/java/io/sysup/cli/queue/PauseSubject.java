package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.fleet.Machines;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a pause is about: an action, a machine, or everything. */
final class PauseSubject {

    @ArgGroup private final Choice choice = new Choice();

    void addTo(ObjectNode wish, Api api) {
        if (!choice.action.isEmpty()) {
            wish.put("action", choice.action);
        }
        if (!choice.machine.isEmpty()) {
            wish.put("machineId", new Machines(api).find(choice.machine).id());
        }
    }

    boolean fits(JsonNode pause, Api api) {
        if (!choice.action.isEmpty()) {
            return HoldText.is(pause, "action", choice.action);
        }
        if (!choice.machine.isEmpty()) {
            return HoldText.is(pause, "machine", new Machines(api).find(choice.machine).id());
        }
        return HoldText.is(pause, "all", "");
    }

    static final class Choice {
        @Option(names = "--action", paramLabel = "ACTION", description = "Only this action.")
        private String action = "";

        @Option(names = "--machine", paramLabel = "NAME", description = "Only this machine.")
        private String machine = "";
    }
}
