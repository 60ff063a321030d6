package io.sysup.inventory.fact;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that a machine is. */
public enum Fact {
    OS_FAMILY("osFamily"),
    OS_VERSION("osVersion"),
    OS_CODENAME("osCodename"),
    ARCH("arch"),
    KIND("kind"),
    VIRTUALIZATION("virtualization"),
    HARDWARE_PROFILE("hardwareProfile");

    /** What the database holds where nobody knows. */
    public static final String UNKNOWN = "unknown";

    private static final Set<String> KINDS =
            Set.of("physical", "vm", "proxmox_host", "lxc", "raspberry_pi", "workstation");

    private final String word;

    Fact(String word) {
        this.word = word;
    }

    /** Its name in requests, answers and lists. */
    public String word() {
        return word;
    }

    /** The one form that is stored, so that Debian and debian are one system; empty for none. */
    String normal(String written) {
        String text = written.strip();
        return switch (this) {
            case OS_VERSION -> text;
            case OS_FAMILY, KIND -> {
                String lower = text.toLowerCase(Locale.ROOT);
                yield lower.equals(UNKNOWN) ? "" : lower;
            }
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    /** A word that a newer probe knows and we do not says nothing. */
    boolean understands(String said) {
        return this != KIND || KINDS.contains(said);
    }

    /** What is shown where nobody knows. */
    @Nullable String missing() {
        return this == KIND || this == OS_FAMILY ? UNKNOWN : null;
    }
}
