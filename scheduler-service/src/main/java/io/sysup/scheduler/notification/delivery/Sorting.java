package io.sysup.scheduler.notification.delivery;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.notification.channel.Channel;
import io.sysup.scheduler.notification.channel.Channels;
import io.sysup.scheduler.notification.channel.Rule;
import io.sysup.scheduler.notification.message.Event;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Severity;
import io.sysup.scheduler.target.Targets;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings what is news to the channels that want it. The inventory is asked for their selectors
 * first, while nothing is locked; while it does not answer, all waits.
 */
@ApplicationScoped
class Sorting {
    private static final Logger LOGGER = Logger.getLogger(Sorting.class);
    private static final int BATCH = 200;

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;
    private final Channels channels;
    private final Deliveries deliveries;
    private final Targets targets;

    Sorting(
            SchedulerDatabase database,
            SchedulerMessages messages,
            Channels channels,
            Deliveries deliveries,
            Targets targets) {
        this.database = database;
        this.messages = messages;
        this.channels = channels;
        this.deliveries = deliveries;
        this.targets = targets;
    }

    private record Note(UUID id, Event event, Severity level, boolean inRun, Message message) {
        static Note of(Row row) {
            return new Note(
                    row.getUUID("id"),
                    Event.of(row.getString("event")).orElseThrow(),
                    Severity.of(row.getString("level")),
                    Columns.flag(row, "in_run"),
                    Json.read(row.getString("message_json"), Message.class));
        }

        boolean isFor(Channel channel) {
            Rule rule = channel.wish().rule();
            return rule.events().contains(event.word())
                    && level.reaches(channel.wish().minSeverity())
                    && !(inRun && rule.events().contains(Event.RUN_ENDED.word()));
        }
    }

    /** Returns true when there may be more. */
    boolean sort() {
        List<Note> notes = database.query(SortSql.UNSORTED, BATCH).stream().map(Note::of).toList();
        if (notes.isEmpty()) {
            return false;
        }
        Map<Channel, List<Note>> wanted = wanted(notes);
        database.inTransaction(tx -> hand(tx, notes, wanted));
        return notes.size() == BATCH;
    }

    private Map<Channel, List<Note>> wanted(List<Note> notes) {
        Map<Channel, List<Note>> wanted = new HashMap<>();
        Map<String, UUID[]> meant = new HashMap<>();
        for (Channel channel : channels.enabled()) {
            List<Note> fitting = notes.stream().filter(note -> note.isFor(channel)).toList();
            String selector = channel.wish().rule().selector();
            if (!fitting.isEmpty()) {
                wanted.put(
                        channel,
                        selector == null
                                ? fitting
                                : about(fitting, meant.computeIfAbsent(selector, this::machines)));
            }
        }
        return wanted;
    }

    private List<Note> about(List<Note> notes, UUID[] machines) {
        UUID[] ids = notes.stream().map(Note::id).toArray(UUID[]::new);
        Set<UUID> about =
                database.query(SortSql.ABOUT, ids, machines).stream()
                        .map(row -> row.getUUID("id"))
                        .collect(Collectors.toSet());
        return notes.stream().filter(note -> about.contains(note.id())).toList();
    }

    /**
     * A selector that is none any more means nobody; that must not keep the others from hearing.
     */
    private UUID[] machines(String selector) {
        try {
            return targets.of(selector, "selector").machines().stream()
                    .map(SelectedMachines.Selected::id)
                    .toArray(UUID[]::new);
        } catch (ProblemException e) {
            if (ErrorKind.UNAVAILABLE.equals(e.problem().kind())) {
                throw e;
            }
            LOGGER.warnf("A channel's selector means nobody: %s", e.getMessage());
            return new UUID[0];
        }
    }

    private void hand(Tx tx, List<Note> notes, Map<Channel, List<Note>> wanted) {
        Set<UUID> ours =
                tx
                        .query(
                                SortSql.MARK,
                                (Object) notes.stream().map(Note::id).toArray(UUID[]::new))
                        .stream()
                        .map(row -> row.getUUID("id"))
                        .collect(Collectors.toSet());
        List<UUID> waitingChannels = new ArrayList<>();
        List<UUID> waiting = new ArrayList<>();
        wanted.forEach((channel, all) -> {
            for (Note note : all) {
                if (ours.contains(note.id())) {
                    if (note.event().isOfManyMachines()) {
                        deliveries.add(tx, channel, note.message());
                    } else {
                        waitingChannels.add(channel.id());
                        waiting.add(note.id());
                    }
                }
            }
        });
        if (!waiting.isEmpty()) {
            tx.update(
                    SortSql.LET_WAIT,
                    waitingChannels.toArray(UUID[]::new),
                    waiting.toArray(UUID[]::new));
        }
        messages.announceWork(tx);
    }
}
