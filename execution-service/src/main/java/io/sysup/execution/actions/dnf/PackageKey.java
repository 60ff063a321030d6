package io.sysup.execution.actions.dnf;

import java.util.Comparator;

/** By which a package is known whatever its version. */
record PackageKey(String name, String arch) implements Comparable<PackageKey> {
    private static final Comparator<PackageKey> ORDER =
            Comparator.comparing(PackageKey::name).thenComparing(PackageKey::arch);

    @Override
    public int compareTo(PackageKey other) {
        return ORDER.compare(this, other);
    }
}
