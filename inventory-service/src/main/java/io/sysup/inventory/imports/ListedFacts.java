package io.sysup.inventory.imports;

import io.sysup.inventory.fact.Fact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a list chooses. A list that people write chooses all that it says; one that was
 * exported says which of them somebody chose, and the others are what the machine said.
 */
final class ListedFacts {
    /** Names the facts of a machine that somebody chose. */
    static final String CHOSEN = "chosen";

    /** As other lists and our own export call them. */
    private static final Map<String, Fact> NAMES = new HashMap<>();

    static {
        Arrays.stream(Fact.values()).forEach(fact -> NAMES.put(key(fact.word()), fact));
        NAMES.put("os", Fact.OS_FAMILY);
        NAMES.put("version", Fact.OS_VERSION);
        NAMES.put("codename", Fact.OS_CODENAME);
    }

    private ListedFacts() {}

    /** The name of the fact that is called so, in whatever case. */
    static @Nullable String named(String written) {
        Fact fact = NAMES.get(key(written));
        return fact == null ? null : fact.word();
    }

    private static String key(String written) {
        return written.toLowerCase(Locale.ROOT);
    }

    /**
     * @param said by their names
     * @param chosen names of those that were chosen; null when the list does not tell
     */
    static Map<String, String> chosen(Map<String, String> said, @Nullable List<String> chosen) {
        if (chosen == null) {
            return said;
        }
        Set<String> wanted = chosen.stream().map(ListedFacts::key).collect(Collectors.toSet());
        return said.entrySet().stream()
                .filter(fact -> wanted.contains(key(fact.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
