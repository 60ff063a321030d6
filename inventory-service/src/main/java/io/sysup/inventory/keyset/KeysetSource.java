package io.sysup.inventory.keyset;

import java.util.Optional;

/** A place that holds the keyset. Its text may change while the service runs. */
public interface KeysetSource {
    /**
     * The keyset as it is now, as JSON; empty when there is none.
     *
     * @throws io.sysup.kit.start.StartRefusal when it is there and cannot be read
     */
    Optional<String> read();

    /** As people know it. */
    String name();

    /** Whether the service itself changes it; otherwise whoever put it there does. */
    boolean ours();

    /** Makes it, unless somebody else did by now. Only when ours. */
    void create(String json);

    /** Replaces it as a whole: after a crash it is the one before or this one. Only when ours. */
    void write(String json);
}
