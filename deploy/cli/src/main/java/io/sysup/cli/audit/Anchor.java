package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row that somebody noted outside of the log.
 *
 * @param at time of the row, as it was noted
 */
record Anchor(long seq, String hash, String at) {

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,18})[ \\t]+([0-9a-f]{64})(?:[ \\t]+(\\S+))?\\s*");

    static Optional<Anchor> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String at = parts.group(3);
        return Optional.of(
                new Anchor(
                        Long.parseLong(parts.group(1)),
                        parts.group(2),
                        at == null ? "an unknown time" : at));
    }

    /** The newest row, as the server tells it. */
    static Anchor of(JsonNode head) {
        return new Anchor(
                head.path("seq").asLong(), Json.text(head, "hash"), Json.text(head, "at"));
    }

    String line() {
        return seq + " " + hash + " " + at;
    }
}
