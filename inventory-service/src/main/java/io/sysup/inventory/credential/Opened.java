package io.sysup.inventory.credential;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A credential that was asked for: in the clear, or stored in a way that nothing opens. */
public record Opened(@Nullable Secrets secrets) {
    static final Opened UNREADABLE = new Opened(null);

    static Opened with(Secrets secrets) {
        return new Opened(secrets);
    }

    public boolean readable() {
        return secrets != null;
    }

    /** Only of one that is readable. */
    public Secrets read() {
        return Objects.requireNonNull(secrets);
    }
}
