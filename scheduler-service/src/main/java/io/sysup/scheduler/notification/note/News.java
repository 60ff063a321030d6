package io.sysup.scheduler.notification.note;

import io.sysup.scheduler.notification.message.Entry;
import io.sysup.scheduler.notification.message.Event;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Section;
import io.sysup.scheduler.notification.message.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may want to know.
 *
 * @param level compared with the least severity of a channel: good news has the level of the bad
 *     news that it ends, so that whoever heard of the one hears of the other
 * @param machines which it is about
 */
public record News(Event event, Severity level, List<UUID> machines, Message message) {
    public News {
        machines = List.copyOf(machines);
    }

    static News bad(
            Event event,
            Severity severity,
            UUID id,
            String machine,
            @Nullable String kind,
            String text,
            Instant at) {
        return ofMachine(event, severity, severity, new Entry(id, machine, kind, text), at);
    }

    /** The end of something bad. */
    static News good(Event event, UUID id, String machine, String text, Instant at) {
        return ofMachine(
                event, Severity.ERROR, Severity.INFO, new Entry(id, machine, null, text), at);
    }

    private static News ofMachine(
            Event event, Severity level, Severity severity, Entry entry, Instant at) {
        UUID id = entry.machineId();
        return new News(
                event,
                level,
                id == null ? List.of() : List.of(id),
                new Message(
                        event.word(),
                        severity,
                        event.title() + ": " + entry.machine(),
                        entry.text(),
                        at,
                        Map.of(),
                        List.of(Section.of(event.word(), event.title(), List.of(entry)))));
    }
}
