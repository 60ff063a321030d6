package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;

/** The command that looks whether the work which a failure proposes would mend it. */
final class ProposedRepair {

    private ProposedRepair() {}

    /** Empty when the failure proposes none. */
    static String command(Job job) {
        JsonNode repair = job.error().path("repair");
        if (!repair.isObject()) {
            return "";
        }
        StringBuilder command = new StringBuilder("sysup run ");
        command.append(Json.text(repair, "action")).append(" --on ").append(job.machine());
        repair.path("params")
                .properties()
                .forEach(param ->
                        command.append(" --param ")
                                .append(param.getKey())
                                .append('=')
                                .append(param.getValue().asText()));
        // Without this it is done; what it would do is to be seen first.
        return command.append(" --dry-run --wait").toString();
    }
}
