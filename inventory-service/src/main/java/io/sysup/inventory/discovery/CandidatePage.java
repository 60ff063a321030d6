package io.sysup.inventory.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Candidates in the order of their addresses.
 *
 * @param total of all that match
 * @param facets how many there are of each kind, whatever the filters
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CandidatePage(
        List<CandidateView> items, @Nullable String nextCursor, long total, Facets facets) {

    /** Numbers beside the filters. */
    public record Facets(Decisions decision, long known) {
        static Facets of(Row row) {
            return new Facets(
                    new Decisions(row.getLong("new"), row.getLong("added"), row.getLong("ignored")),
                    row.getLong("known"));
        }
    }

    /** Candidates by what was decided. */
    public record Decisions(@JsonProperty("new") long fresh, long added, long ignored) {}
}
