package io.sysup.execution.snapshot;

import io.sysup.execution.snapshot.SnapshotDiff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of one thing of a list: a disk, a filesystem, a planned package.
 *
 * @param list where it stands, e.g. {@code plans.upgrade}
 * @param what {@code added}, {@code removed} or {@code changed}
 * @param values that differ, by their names within the thing
 */
public record ItemChange(String list, String name, String what, List<Change> values) {
    private static final Pattern ITEM = Pattern.compile("([^\\[]*)\\[([^\\]]*)]\\.?(.*)");

    /**
     * Gathers the values that belong to the same thing, and leaves out those that are in no list.
     */
    static List<ItemChange> of(List<Change> changes) {
        Map<List<String>, List<Change>> things = new LinkedHashMap<>();
        for (Change change : changes) {
            Matcher item = ITEM.matcher(change.path());
            if (item.matches()) {
                things.computeIfAbsent(
                                List.of(item.group(1), item.group(2)), thing -> new ArrayList<>())
                        .add(new Change(item.group(3), change.before(), change.after()));
            }
        }
        return things.entrySet().stream()
                .map(thing ->
                        new ItemChange(
                                thing.getKey().getFirst(),
                                thing.getKey().getLast(),
                                what(thing.getKey().getLast(), thing.getValue()),
                                List.copyOf(thing.getValue())))
                .toList();
    }

    /** A thing came or went when that by which it is known did. */
    private static String what(String name, List<Change> values) {
        return values.stream()
                .filter(value -> value.path().isEmpty() || isItsName(value, name))
                .findFirst()
                .map(value ->
                        value.before() == null
                                ? "added"
                                : value.after() == null ? "removed" : "changed")
                .orElse("changed");
    }

    private static boolean isItsName(Change value, String name) {
        String told = String.valueOf(value.before() == null ? value.after() : value.before());
        return SnapshotDiff.NAMES.contains(value.path())
                && (told.equals(name) || name.startsWith(told + ":"));
    }
}
