package io.sysup.scheduler.atwork;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sysup.contracts.job.Requester;
import java.util.List;
import java.util.UUID;

/**
 * What changes machines at a moment.
 *
 * @param readOnly actions that only look, and take no machine away
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AtWork(List<Work> items, List<String> readOnly) {
    public static final AtWork NOTHING = new AtWork(List.of(), List.of());

    public AtWork {
        items = List.copyOf(items);
        readOnly = List.copyOf(readOnly);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Work(UUID machineId, String action, Requester requestedBy) {}
}
