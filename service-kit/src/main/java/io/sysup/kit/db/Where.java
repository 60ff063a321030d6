package io.sysup.kit.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a list whose filters are optional; values only ever go in as parameters. */
public final class Where {
    private final StringBuilder sql = new StringBuilder(" where true");
    private final List<Object> values = new ArrayList<>();

    /**
     * @param condition constant text with one {@code ?} for the value, e.g. {@code j.kind = ?}
     * @param value an absent one does not restrict
     */
    public Where and(String condition, @Nullable Object value) {
        return value == null ? this : append(" and ", condition, value);
    }

    /** What comes after the conditions, e.g. {@code order by id desc limit ?}. */
    public Where then(String clause, Object value) {
        return append(" ", clause, value);
    }

    private Where append(String before, String text, Object value) {
        values.add(value);
        sql.append(before).append(text.replace("?", "$" + values.size()));
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public @Nullable Object[] values() {
        return values.toArray();
    }
}
