package io.sysup.inventory.machine;

import io.sysup.inventory.roster.Entry;
import io.sysup.inventory.roster.EntryFilter;
import io.sysup.inventory.selector.Pattern;
import io.sysup.inventory.selector.Selector;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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

    /** Those of the roster that match, in its order. */
    public List<Entry> among(List<Entry> entries, Instant now) {
        Predicate<Entry> wanted = condition(now);
        return entries.stream()
                .filter(entry -> entry.removed() == deleted && wanted.test(entry))
                .toList();
    }

    private Predicate<Entry> condition(Instant now) {
        Predicate<Entry> condition =
                where == null || where.isBlank()
                        ? entry -> true
                        : EntryFilter.of(Selector.parse(where, "where"), now);
        if (q == null) {
            return condition;
        }
        return Arrays.stream(q.split("[\\s\\x00]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> EntryFilter.of(new Selector.FreeText(new Pattern(word)), now))
                .reduce(condition, Predicate::and);
    }
}
