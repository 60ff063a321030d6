package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import java.util.function.Consumer;

/** The lines a job has written so far. */
final class StoredLog {

    private static final String PAGE = "1000";

    private final Api api;
    private final String jobId;
    private final String search;

    /**
     * @param search words that the lines must have; empty for all lines
     */
    StoredLog(Api api, String jobId, String search) {
        this.api = api;
        this.jobId = jobId;
        this.search = search;
    }

    /** Whether these were all lines the job will ever write. */
    boolean forEach(Consumer<LogLine> onLine) {
        long after = 0;
        JsonNode page = page(after);
        while (!page.path("lines").isEmpty()) {
            page.path("lines").forEach(line -> onLine.accept(new LogLine(line)));
            long next = page.path("nextAfter").asLong();
            if (next <= after) {
                break;
            }
            after = next;
            page = page(after);
        }
        return page.path("complete").asBoolean();
    }

    private JsonNode page(long after) {
        ApiCall call =
                ApiCall.get("jobs", jobId, "log")
                        .query("after", Long.toString(after))
                        .query("limit", PAGE);
        return api.send(search.isEmpty() ? call : call.query("contains", search));
    }
}
