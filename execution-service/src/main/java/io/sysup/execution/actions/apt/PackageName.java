package io.sysup.execution.actions.apt;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A package as apt writes it, {@code name} or {@code name:arch}.
 *
 * @param arch absent where apt leaves it out: the machine's own, or all
 */
record PackageName(String name, @Nullable String arch) implements Comparable<PackageName> {
    // apt-get reads a minus behind a name as "remove it".
    private static final Pattern CHOOSABLE =
            Pattern.compile("[a-z0-9][a-z0-9+.-]*[a-z0-9+.](?::[a-z0-9][a-z0-9-]*[a-z0-9])?");

    static PackageName of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new PackageName(text, null)
                : new PackageName(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Refuses what apt-get would not read as the name of a package to upgrade. */
    static void check(String text) {
        if (!CHOOSABLE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a package name: " + text);
        }
    }

    @Override
    public int compareTo(PackageName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return arch == null ? name : name + ":" + arch;
    }
}
