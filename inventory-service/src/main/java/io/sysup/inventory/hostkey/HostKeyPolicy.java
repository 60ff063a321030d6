package io.sysup.inventory.hostkey;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of host keys that nobody has decided about, as it is shown.
 *
 * @param tag it holds for the machines with this tag; null when for all
 * @param firstKey {@code ask}, {@code accept_first} or {@code never}
 * @param ranges networks in which {@code accept_first} holds
 * @param learn keys are learned that a machine proves behind an approved one
 */
public record HostKeyPolicy(
        UUID id,
        String name,
        @Nullable String tag,
        String firstKey,
        List<String> ranges,
        boolean learn,
        Instant createdAt,
        @Nullable String createdBy) {

    static HostKeyPolicy of(Row row) {
        return new HostKeyPolicy(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("tag"),
                row.getString("first_key"),
                List.of(row.getArrayOfStrings("ranges")),
                Columns.flag(row, "learn"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"));
    }

    FirstKey first() {
        return FirstKey.of(firstKey).orElseThrow();
    }

    /** Outside of its ranges a policy says nothing about the first key. */
    boolean speaksAt(@Nullable String address) {
        return first() != FirstKey.ACCEPT_FIRST
                || ranges.stream()
                        .flatMap(range -> PolicyRange.parse(range).stream())
                        .anyMatch(range -> range.holds(address));
    }

    boolean learns() {
        return learn && first() != FirstKey.NEVER;
    }
}
