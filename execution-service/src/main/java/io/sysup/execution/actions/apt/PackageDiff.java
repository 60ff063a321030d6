package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.execution.debian.DebianVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What changed between two lists of installed packages. */
final class PackageDiff {
    private record Key(String name, String arch) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::name).thenComparing(Key::arch).compare(this, other);
        }
    }

    private PackageDiff() {}

    static List<PackageChange> between(
            List<InstalledPackage> before, List<InstalledPackage> after) {
        SortedMap<Key, String> gone = versions(before);
        SortedMap<Key, String> come = versions(after);
        List<PackageChange> changes = new ArrayList<>();
        for (Key key : List.copyOf(gone.keySet())) {
            if (come.containsKey(key)) {
                addIfMoved(changes, key, taken(gone, key), taken(come, key));
            }
        }
        for (Key key : List.copyOf(come.keySet())) {
            Key former = sameNameElsewhere(key, gone, come);
            if (former != null) {
                addIfMoved(changes, key, taken(gone, former), taken(come, key));
            }
        }
        gone.forEach((key, from) -> changes.add(change(key, ChangeOperation.REMOVED, from, null)));
        come.forEach((key, to) -> changes.add(change(key, ChangeOperation.INSTALLED, null, to)));
        changes.sort(Comparator.comparing(PackageChange::name).thenComparing(PackageChange::arch));
        return List.copyOf(changes);
    }

    /**
     * A package may change from "all" to one architecture and back: that is an upgrade of one
     * package.
     */
    private static @Nullable Key sameNameElsewhere(
            Key key, Map<Key, String> gone, Map<Key, String> come) {
        List<Key> candidates =
                gone.keySet().stream().filter(other -> other.name().equals(key.name())).toList();
        long rivals =
                come.keySet().stream().filter(other -> other.name().equals(key.name())).count();
        return candidates.size() == 1 && rivals == 1 ? candidates.getFirst() : null;
    }

    private static String taken(Map<Key, String> versions, Key key) {
        return Objects.requireNonNull(versions.remove(key));
    }

    private static void addIfMoved(List<PackageChange> changes, Key key, String from, String to) {
        int order = DebianVersion.ORDER.compare(from, to);
        if (order < 0 || (order == 0 && !from.equals(to))) {
            changes.add(change(key, ChangeOperation.UPGRADED, from, to));
        } else if (order > 0) {
            changes.add(change(key, ChangeOperation.DOWNGRADED, from, to));
        }
    }

    private static PackageChange change(
            Key key, ChangeOperation operation, @Nullable String from, @Nullable String to) {
        return new PackageChange(key.name(), key.arch(), operation, from, to);
    }

    private static SortedMap<Key, String> versions(List<InstalledPackage> packages) {
        SortedMap<Key, String> versions = new TreeMap<>();
        for (InstalledPackage each : packages) {
            if (each.present()) {
                versions.put(new Key(each.name(), each.arch()), each.version());
            }
        }
        return versions;
    }
}
