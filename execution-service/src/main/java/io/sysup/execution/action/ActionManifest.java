package io.sysup.execution.action;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the queue, the API and people need to know of an action.
 *
 * @param name e.g. {@code apt.upgrade}
 * @param risk {@code low}, {@code medium} or {@code high}
 * @param readOnly such work may be repeated and aborted without harm: that of a {@link
 *     ReadingAction}
 * @param lockKind what it must have for itself on the machine
 * @param freshLogin an open connection does not do: the login itself is what is looked at
 * @param parameters JSON Schema of its parameters
 * @param followUp look at the machine that is due after this has changed it
 * @param timeout limit of one attempt unless the job says another
 */
public record ActionManifest(
        String name,
        String title,
        String description,
        String risk,
        boolean readOnly,
        @Nullable String lockKind,
        boolean freshLogin,
        @JsonRawValue String parameters,
        @Nullable FollowUp followUp,
        Duration timeout) {

    /** Another action with its parameters. */
    public record FollowUp(String action, Map<String, Object> params) {}
}
