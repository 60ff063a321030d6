package io.sysup.inventory.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A machine as a list has it; nothing of it is checked yet.
 *
 * @param place where it stands, for people: {@code line 3}
 * @param facts those that the list chooses, by their names; the kind is one of them
 */
record ListedMachine(
        String place,
        @Nullable String name,
        @Nullable String hostname,
        @Nullable String port,
        @Nullable String username,
        List<String> tags,
        @Nullable String jump,
        Map<String, String> facts) {
    ListedMachine {
        tags = List.copyOf(tags);
        facts = Map.copyOf(facts);
    }

    /** The same, reached through another machine. */
    ListedMachine through(@Nullable String machine) {
        return new ListedMachine(place, name, hostname, port, username, tags, machine, facts);
    }
}
