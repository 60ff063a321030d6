package io.sysup.inventory.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine as a list has it; nothing of it is checked yet.
 *
 * @param place where it stands, for people: {@code line 3}
 */
record ListedMachine(
        String place,
        @Nullable String name,
        @Nullable String hostname,
        @Nullable String port,
        @Nullable String username,
        @Nullable String kind,
        List<String> tags,
        @Nullable String jump) {
    ListedMachine {
        tags = List.copyOf(tags);
    }
}
