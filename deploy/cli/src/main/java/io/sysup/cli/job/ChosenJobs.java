package io.sysup.cli.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Jobs by their ids, or all that fit. */
final class ChosenJobs {

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of jobs.")
    private List<String> ids = List.of();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "Instead of ids: jobs in these states.")
    private List<String> states = List.of();

    @Option(names = "--action", paramLabel = "ACTION", description = "Only jobs of this action.")
    private String action = "";

    @Option(names = "--on", paramLabel = "SELECTOR", description = "Only jobs of these machines.")
    private String on = "";

    @Option(names = "--dry-run", description = "Only tell how many jobs are meant.")
    private boolean dryRun;

    boolean justOne() {
        return ids.size() == 1 && states.isEmpty() && action.isEmpty() && on.isEmpty() && !dryRun;
    }

    String first() {
        return ids.getFirst();
    }

    boolean dryRun() {
        return dryRun;
    }

    ObjectNode document() {
        if (ids.isEmpty() == states.isEmpty()) {
            throw Failure.usage("say which jobs: ids, or --state", null);
        }
        ObjectNode choice = Json.object().put("dryRun", dryRun);
        if (!ids.isEmpty()) {
            choice.set("ids", Json.strings(ids));
        }
        if (!states.isEmpty()) {
            choice.set("states", Json.strings(states));
        }
        if (!action.isEmpty()) {
            choice.put("action", action);
        }
        if (!on.isEmpty()) {
            choice.put("on", on);
        }
        return choice;
    }
}
