package io.sysup.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * @param nextCursor where the next page begins; null on the last one
 * @param total number of all matches, when counting them is cheap
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Long total) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Builds a page from up to {@code limit + 1} rows; the extra row only tells that there is more.
     */
    public static <T> Page<T> of(
            List<T> rows, int limit, Function<T, Cursor> position, @Nullable Long total) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, position.apply(items.getLast()).encoded(), total);
    }

    /** The limit to use for a wish: the default when absent, never above the maximum. */
    public static int limit(@Nullable Integer wish) {
        return wish == null ? DEFAULT_LIMIT : Math.clamp(wish, 1, MAX_LIMIT);
    }
}
