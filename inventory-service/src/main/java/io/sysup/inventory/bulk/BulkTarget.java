package io.sysup.inventory.bulk;

import io.sysup.inventory.bulk.BulkEdit.Changes;
import io.sysup.inventory.fact.KnownFacts;
import io.sysup.inventory.machine.JumpChange;
import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the machines as it is before the change. */
record BulkTarget(
        UUID id,
        String name,
        String username,
        KnownFacts facts,
        @Nullable UUID jump,
        @Nullable String jumpName,
        boolean disabled,
        int version,
        List<String> tags) {
    private static final String STRAIGHT = "none";

    static BulkTarget of(Row row) {
        return new BulkTarget(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("username"),
                KnownFacts.of(row),
                row.getUUID("jump_machine_id"),
                row.getString("jump_name"),
                row.getString("status").equals("disabled"),
                row.getInteger("row_version"),
                List.of(row.getArrayOfStrings("tags")));
    }

    /**
     * Old and new value of each field that would change.
     *
     * @param way null when the way to it stays
     */
    Map<String, Object> differences(Changes changes, @Nullable JumpChange way) {
        Map<String, Object> differences = new LinkedHashMap<>();
        if (changes.username() != null) {
            note(differences, "username", username, changes.username());
        }
        if (way != null && leads(way)) {
            differences.put(
                    "jump",
                    Map.of(
                            "from", Objects.requireNonNullElse(jumpName, STRAIGHT),
                            "to", Objects.requireNonNullElse(way.name(), STRAIGHT)));
        }
        differences.putAll(facts.differences(facts.after(changes.facts())));
        if (changes.disabled() != null) {
            note(differences, "disabled", disabled, changes.disabled());
        }
        List<String> next = tagsAfter(changes);
        if (!keys(next).equals(keys(tags))) {
            differences.put("tags", Map.of("from", tags, "to", next));
        }
        return differences;
    }

    /** Whether the way changes something. */
    boolean leads(JumpChange way) {
        return !Objects.equals(jump, way.id());
    }

    private List<String> tagsAfter(Changes changes) {
        Set<String> removed = keys(changes.removedTags());
        Set<String> known = keys(tags);
        return Stream.concat(
                        tags.stream().filter(tag -> !removed.contains(key(tag))),
                        changes.addedTags().stream().filter(tag -> !known.contains(key(tag))))
                .toList();
    }

    private static Set<String> keys(List<String> tags) {
        return tags.stream().map(BulkTarget::key).collect(Collectors.toSet());
    }

    private static String key(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    private static void note(
            Map<String, Object> differences, String field, Object from, Object to) {
        if (!to.equals(from)) {
            differences.put(field, Map.of("from", from, "to", to));
        }
    }
}
