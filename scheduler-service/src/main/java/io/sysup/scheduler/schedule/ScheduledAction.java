package io.sysup.scheduler.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a run does on each machine.
 *
 * @param timeoutSeconds limit of one attempt; the action's own when null
 */
public record ScheduledAction(
        @NotBlank(message = "must be the name of an action") String action,
        @Nullable Map<String, Object> params,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 86400")
                @Max(value = 86_400, message = "must be between 1 and 86400")
                Integer timeoutSeconds) {

    public ScheduledAction {
        params = params == null ? Map.of() : params;
    }

    public Map<String, Object> parameters() {
        return params == null ? Map.of() : params;
    }
}
