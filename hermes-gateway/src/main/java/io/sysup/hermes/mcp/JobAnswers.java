package io.sysup.hermes.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A job as agents get to see it. */
final class JobAnswers {
    private static final List<String> WHOLE =
            List.of(
                    "id",
                    "action",
                    "machine",
                    "state",
                    "holdReason",
                    "dryRun",
                    "params",
                    "requestedBy",
                    "createdAt",
                    "startedAt",
                    "finishedAt",
                    "result",
                    "error");

    private JobAnswers() {}

    static ObjectNode one(JsonNode job) {
        return Reduction.pick(job, WHOLE);
    }
}
