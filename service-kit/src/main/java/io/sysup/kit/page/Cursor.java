package io.sysup.kit.page;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.json.Json;
import io.sysup.kit.json.MalformedJson;
import io.sysup.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sort values of the last row of a page; opaque to callers. */
public record Cursor(List<String> values) {
    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor at(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /**
     * @param size number of values that the list's order has
     * @throws ProblemException 400 when it is not a cursor of this list
     */
    public static @Nullable Cursor decode(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String[] values = Json.read(new String(bytes, StandardCharsets.UTF_8), String[].class);
            // No text column holds a NUL, so a cursor with one was forged.
            if (values.length == size && Arrays.stream(values).noneMatch(v -> v.contains("\0"))) {
                return new Cursor(List.of(values));
            }
        } catch (IllegalArgumentException | MalformedJson e) {
            throw invalid();
        }
        throw invalid();
    }

    private static ProblemException invalid() {
        return ProblemException.invalidField(
                ErrorKind.VALIDATION,
                "cursor",
                "is not a cursor of this list; take nextCursor of a page");
    }

    public String encoded() {
        byte[] bytes = Json.write(values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String text(int index) {
        return values.get(index);
    }

    /** The value as id; a forged cursor is the caller's mistake. */
    public UUID id(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** The value as a time; a forged cursor is the caller's mistake. */
    public Instant instant(int index) {
        try {
            return Instant.parse(values.get(index));
        } catch (DateTimeParseException e) {
            throw invalid();
        }
    }

    /** The value as a number; a forged cursor is the caller's mistake. */
    public BigDecimal number(int index) {
        try {
            return new BigDecimal(values.get(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }
}
