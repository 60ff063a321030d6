package io.sysup.inventory.bulk;

import io.sysup.inventory.bulk.BulkEdit.Changes;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the machines as it is before the change. */
record BulkTarget(
        UUID id,
        String name,
        String username,
        String kind,
        boolean kindByHand,
        boolean disabled,
        int version,
        List<String> tags) {
    private static final String UNKNOWN = "unknown";

    static BulkTarget of(Row row) {
        return new BulkTarget(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("username"),
                row.getString("machine_kind"),
                Columns.flag(row, "kind_by_hand"),
                row.getString("status").equals("disabled"),
                row.getInteger("row_version"),
                List.of(row.getArrayOfStrings("tags")));
    }

    /** Old and new value of each field that would change. */
    Map<String, Object> differences(Changes changes) {
        Map<String, Object> differences = new LinkedHashMap<>();
        if (changes.username() != null) {
            note(differences, "username", username, changes.username());
        }
        if (changes.kind() != null) {
            note(differences, "kind", kind, changes.kind());
            note(differences, "kindByHand", kindByHand, !changes.kind().equals(UNKNOWN));
        }
        if (changes.disabled() != null) {
            note(differences, "disabled", disabled, changes.disabled());
        }
        List<String> next = tagsAfter(changes);
        if (!keys(next).equals(keys(tags))) {
            differences.put("tags", Map.of("from", tags, "to", next));
        }
        return differences;
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
