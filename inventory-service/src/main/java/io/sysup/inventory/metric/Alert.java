package io.sysup.inventory.metric;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number that is above its limit.
 *
 * @param what {@code disk}, {@code memory} or {@code load}
 * @param mount which filesystem, of a disk
 * @param value percent; of the load, that for each core
 */
public record Alert(String what, @Nullable String mount, Level level, double value) {
    static final String DISK = "disk";
    static final String MEMORY = "memory";
    static final String LOAD = "load";

    public boolean ofDisk() {
        return what.equals(DISK);
    }

    /** A machine that is busy for a while is none that somebody has to look after. */
    public boolean counts() {
        return !what.equals(LOAD);
    }

    boolean sameSubject(Alert other) {
        return what.equals(other.what) && Objects.equals(mount, other.mount);
    }

    String subject() {
        return switch (what) {
            case DISK -> String.valueOf(mount);
            case MEMORY -> "memory";
            default -> "the load";
        };
    }

    /** One sentence. */
    public String text() {
        return what.equals(LOAD)
                ? String.format(Locale.ROOT, "the load is %.1f for each core", value)
                : String.format(Locale.ROOT, "%s is %.0f %% full", subject(), value);
    }
}
