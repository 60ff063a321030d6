package io.sysup.hermes.audit;

import io.sysup.kit.json.Json;
import io.sysup.kit.redaction.Redactor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts as the log keeps them: without what looks like a secret, no longer than allowed, and only
 * of characters that come back from the database as they were, or the hash would not fit.
 */
final class KeptText {
    private static final int LONGEST = 500;
    private static final int LONGEST_DETAILS = 4000;
    private static final char STANDS_IN = '\uFFFD';

    private static final Redactor REDACTOR = Redactor.byShape();

    private KeptText() {}

    static String of(String text) {
        String clean = REDACTOR.redact(storable(text));
        return clean.length() <= LONGEST ? clean : storable(clean.substring(0, LONGEST));
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    static String details(Map<String, ?> details) {
        Map<String, Object> clean = new LinkedHashMap<>();
        details.forEach((name, value) -> clean.put(name, cleaned(value)));
        String text = Json.write(clean);
        return text.length() <= LONGEST_DETAILS
                ? text
                : Json.write(Map.of("omittedCharacters", text.length()));
    }

    private static Object cleaned(Object value) {
        return switch (value) {
            case String text -> of(text);
            case Collection<?> many -> many.stream().map(KeptText::cleaned).toList();
            default -> value;
        };
    }

    /** PostgreSQL keeps no NUL, and UTF-8 no half of a pair. */
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        kept.appendCodePoint(point == 0 || isHalf(point) ? STANDS_IN : point));
        return kept.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
