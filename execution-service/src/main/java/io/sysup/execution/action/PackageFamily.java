package io.sysup.execution.action;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What machines are patched with; each has a family of actions. */
public enum PackageFamily {
    APT,
    DNF;

    /** What every family has an action for, without the name of one. */
    private static final Set<String> SHARED = Set.of("analyze");

    /** As they call themselves in /etc/os-release. */
    private static final Set<String> OF_DNF =
            Set.of("fedora", "rhel", "centos", "rocky", "almalinux", "ol", "amzn");

    private static final Set<String> OF_OTHERS =
            Set.of(
                    "alpine",
                    "arch",
                    "freebsd",
                    "gentoo",
                    "nixos",
                    "opensuse-leap",
                    "opensuse-tumbleweed",
                    "sled",
                    "sles",
                    "slackware",
                    "void");

    /** Whether each machine does this with the action of its own package manager. */
    public static boolean isShared(String action) {
        return SHARED.contains(action);
    }

    /**
     * Apt as long as nothing else is known: the action itself looks, and says so. Empty for a
     * system that has neither.
     */
    public static Optional<PackageFamily> of(@Nullable String os) {
        String system = os == null ? "" : os.toLowerCase(Locale.ROOT);
        if (OF_OTHERS.contains(system)) {
            return Optional.empty();
        }
        return Optional.of(OF_DNF.contains(system) ? DNF : APT);
    }

    /** The action that a word means on a machine of this one. */
    public String action(String word) {
        return isShared(word) ? name().toLowerCase(Locale.ROOT) + "." + word : word;
    }
}
