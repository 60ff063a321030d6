package io.sysup.kit.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds texts wherever they stand, also where they overlap. A step looks at the next four letters,
 * so it takes no longer with a thousand of them than with one.
 */
final class KnownSecrets {
    static final int SHORTEST = 4;

    private final Map<Long, List<String>> byBeginning = new HashMap<>();

    /**
     * @param secrets of four letters or more
     */
    KnownSecrets(Collection<String> secrets) {
        secrets.forEach(secret ->
                byBeginning
                        .computeIfAbsent(beginning(secret, 0), letters -> new ArrayList<>())
                        .add(secret));
    }

    private static long beginning(String text, int at) {
        long letters = 0;
        for (int i = at; i < at + SHORTEST; i++) {
            letters = letters << Character.SIZE | text.charAt(i);
        }
        return letters;
    }

    /** The places of all letters that belong to one. */
    BitSet in(String text) {
        BitSet places = new BitSet();
        if (!byBeginning.isEmpty()) {
            for (int at = 0; at + SHORTEST <= text.length(); at++) {
                places.set(at, at + longestAt(text, at));
            }
        }
        return places;
    }

    private int longestAt(String text, int at) {
        int longest = 0;
        for (String secret : byBeginning.getOrDefault(beginning(text, at), List.of())) {
            if (secret.length() > longest && text.startsWith(secret, at)) {
                longest = secret.length();
            }
        }
        return longest;
    }
}
