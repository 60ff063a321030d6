package io.sysup.hermes.push;

import io.sysup.contracts.event.CloudEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that open consoles want to know.
 *
 * @param name {@code machine}, {@code job} or {@code resync}
 * @param id of the event on the bus
 */
record PushEvent(String name, @Nullable String id, String json) {
    /** Tells a console that it missed events and must read again what it shows. */
    static final PushEvent RESYNC = new PushEvent("resync", null, "{}");

    static PushEvent of(String name, CloudEvent<?> event) {
        return new PushEvent(name, event.id().toString(), ConsoleJson.write(event.data()));
    }
}
