package io.sysup.inventory.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to many machines, or would.
 *
 * @param matched machines that were meant
 * @param machines those that it changes, each with old and new values
 */
public record BulkResult(boolean dryRun, int matched, List<Changed> machines) {
    /**
     * Old and new value of each field of a machine that changed.
     *
     * @param refused why it cannot be changed so; only a dry run gets that far
     */
    public record Changed(
            UUID id,
            String name,
            Map<String, Object> changes,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String refused) {}
}
