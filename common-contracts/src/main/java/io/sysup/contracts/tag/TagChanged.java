package io.sysup.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag has another name or colour, or is gone. Which machines carry it is in their own state.
 *
 * @param name as it is called now, or was last
 * @param color {@code #rrggbb}, when somebody chose one
 * @param change {@code edited} or {@code removed}; open vocabulary
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagChanged(
        UUID tagId,
        String name,
        @Nullable String color,
        String change,
        int version,
        @Nullable String actorId) {
    public static final String EDITED = "edited";
    public static final String REMOVED = "removed";
}
