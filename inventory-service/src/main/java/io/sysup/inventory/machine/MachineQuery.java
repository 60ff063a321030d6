package io.sysup.inventory.machine;

import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Pattern;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the list.
 *
 * @param where a selector
 * @param q words that the name or the host name holds
 * @param deleted the removed machines instead of the live ones
 */
public record MachineQuery(
        @QueryParam("where") @Nullable String where,
        @QueryParam("q") @Nullable String q,
        @QueryParam("sort") @Nullable String sort,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("cursor") @Nullable String cursor,
        @QueryParam("deleted") @DefaultValue("false") boolean deleted) {
    private static final int MOST_WORDS = 20;

    /** The same for all pages and orders of one list. */
    public String list() {
        return deleted + "\n" + where + "\n" + q;
    }

    /** As a condition over machines {@code m} with their state {@code s}. */
    public String matches(BoundValues values) {
        return "m.deleted_at is " + (deleted ? "not null" : "null") + " and " + condition(values);
    }

    private String condition(BoundValues values) {
        List<String> conditions = new ArrayList<>();
        if (where != null && !where.isBlank()) {
            conditions.add(SelectorSql.condition(Selector.parse(where, "where"), values));
        }
        if (q != null) {
            Arrays.stream(q.split("[\\s\\x00]+"))
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .map(word -> new Selector.FreeText(new Pattern(word)))
                    .map(text -> SelectorSql.condition(text, values))
                    .forEach(conditions::add);
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
