package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed between two lists of installed packages. */
final class RpmDiff {

    private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

    private RpmDiff() {}

    static List<PackageChange> between(List<RpmPackage> before, List<RpmPackage> after) {
        SortedMap<PackageKey, NavigableSet<String>> gone = versions(before);
        SortedMap<PackageKey, NavigableSet<String>> come = versions(after);
        Set<PackageKey> beside = new HashSet<>();
        come.forEach((key, versions) -> {
            NavigableSet<String> stayed = new TreeSet<>(versions);
            stayed.retainAll(gone.getOrDefault(key, NONE));
            if (!stayed.isEmpty()) {
                beside.add(key);
                versions.removeAll(stayed);
                gone.getOrDefault(key, NONE).removeAll(stayed);
            }
        });
        List<PackageChange> changes = new ArrayList<>();
        come.forEach((key, versions) -> {
            boolean replaces = versions.size() == 1 && !beside.contains(key);
            versions.forEach(
                    to -> changes.add(arrival(key, replaces ? replaced(key, gone) : null, to)));
        });
        gone.forEach((key, versions) ->
                versions.forEach(
                        from -> changes.add(change(key, ChangeOperation.REMOVED, from, null))));
        changes.sort(
                Comparator.comparing(PackageChange::name)
                        .thenComparing(PackageChange::arch)
                        .thenComparing(PackageChange::operation));
        return List.copyOf(changes);
    }

    /**
     * Takes the version in whose place one comes: the only one that went, of that architecture or,
     * as a package may become one for all and back, of any.
     */
    private static @Nullable String replaced(
            PackageKey key, SortedMap<PackageKey, NavigableSet<String>> gone) {
        List<NavigableSet<String>> candidates =
                gone.entrySet().stream()
                        .filter(each -> each.getKey().name().equals(key.name()))
                        .filter(each -> !each.getValue().isEmpty())
                        .sorted(Comparator.comparing(each -> !each.getKey().equals(key)))
                        .map(Map.Entry::getValue)
                        .toList();
        boolean sure = !candidates.isEmpty() && (candidates.size() == 1 || gone.containsKey(key));
        return sure && candidates.getFirst().size() == 1 ? candidates.getFirst().pollFirst() : null;
    }

    private static PackageChange arrival(PackageKey key, @Nullable String from, String to) {
        return from == null
                ? change(key, ChangeOperation.INSTALLED, null, to)
                : change(key, moved(from, to), from, to);
    }

    private static ChangeOperation moved(String from, String to) {
        return RpmVersion.ORDER.compare(from, to) > 0
                ? ChangeOperation.DOWNGRADED
                : ChangeOperation.UPGRADED;
    }

    private static PackageChange change(
            PackageKey key, ChangeOperation operation, @Nullable String from, @Nullable String to) {
        return new PackageChange(key.name(), key.arch(), operation, from, to);
    }

    private static SortedMap<PackageKey, NavigableSet<String>> versions(List<RpmPackage> packages) {
        SortedMap<PackageKey, NavigableSet<String>> versions = new TreeMap<>();
        packages.forEach(each ->
                versions.computeIfAbsent(each.key(), key -> new TreeSet<>()).add(each.version()));
        return versions;
    }
}
