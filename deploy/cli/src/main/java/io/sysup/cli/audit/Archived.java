package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row says of rows that were moved into a file: up to which, and the hash of that one. */
record Archived(long upTo, String hash) {

    private static final String ACTION = "audit.archived";

    /** Empty for rows that are about something else. */
    static Optional<Archived> of(@Nullable String action, @Nullable String details) {
        if (!ACTION.equals(action) || details == null) {
            return Optional.empty();
        }
        return Json.parse(details)
                .filter(told -> told.path("upTo").canConvertToLong())
                .map(Archived::told);
    }

    private static Archived told(JsonNode details) {
        return new Archived(details.path("upTo").asLong(), Json.text(details, "hash"));
    }
}
