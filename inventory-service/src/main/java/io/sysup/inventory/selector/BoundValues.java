package io.sysup.inventory.selector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a statement that is put together from parts. */
public final class BoundValues {
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Adds a value and returns the parameter that stands for it. */
    public String bind(@Nullable Object value) {
        values.add(value);
        return "$" + values.size();
    }

    public @Nullable Object[] toArray() {
        return values.toArray();
    }
}
