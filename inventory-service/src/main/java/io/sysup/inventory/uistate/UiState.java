package io.sysup.inventory.uistate;

import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The remembered look of a machine; nothing but the console reads it.
 *
 * @param sectionsOpen names of the sections that are open; null when nobody opened or closed one
 * @param lastTab null when nobody chose one
 * @param tileMode {@code compact} or {@code expanded}; null when it is as all are, which is written
 *     as {@code usual}
 */
public record UiState(
        @Size(max = 50, message = "must be at most 50 names")
                @Nullable
                        List<
                                @Size(min = 1, max = 40, message = "must be names of sections")
                                @Pattern(
                                        regexp = UiState.NAME,
                                        message = "must be names of sections")
                                String>
                        sectionsOpen,
        @Size(max = 40, message = "must be the name of a tab")
                @Pattern(regexp = UiState.NAME, message = "must be the name of a tab")
                @Nullable String lastTab,
        @Pattern(
                        regexp = "compact|expanded|" + UiState.USUAL,
                        message = "must be compact, expanded or usual")
                @Nullable String tileMode) {
    /** Takes a choice back; never read. */
    static final String USUAL = "usual";

    static final String NAME = "[a-z0-9-]*";

    static UiState of(Row row) {
        String sections = row.getString("sections");
        return new UiState(
                sections == null ? null : List.of(Json.read(sections, String[].class)),
                row.getString("last_active_tab"),
                row.getString("tile_mode"));
    }
}
