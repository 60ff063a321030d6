package io.sysup.inventory.machine;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.roster.Entry;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Order of the list: a number first, then the name, then the id, so that every machine has its
 * place. Only names are turned round as they are: numbers are by their sign.
 */
final class MachineOrder {
    private static final int CURSOR_VALUES = 3;
    private static final Comparator<Place> NATURAL = Comparator.naturalOrder();
    private static final List<String> BY_SEVERITY =
            List.of("error", "offline", "warning", "busy", "updates_available", "unknown", "ok");

    private final ToLongFunction<Entry> number;
    private final Comparator<Place> order;

    private MachineOrder(ToLongFunction<Entry> number, Comparator<Place> order) {
        this.number = number;
        this.order = order;
    }

    static MachineOrder of(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return new MachineOrder(entry -> 0, NATURAL);
        }
        boolean descending = sort.startsWith("-");
        String word = descending ? sort.substring(1) : sort;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "name" -> new MachineOrder(entry -> 0, descending ? NATURAL.reversed() : NATURAL);
            case "status" ->
                    byNumber(entry -> BY_SEVERITY.indexOf(entry.alike().status()), descending);
            case "updates" -> byNumber(Entry::updates, descending);
            case "security" -> byNumber(Entry::security, descending);
            case "lastseen" -> byNumber(Entry::seenMicros, descending);
            default ->
                    throw ProblemException.invalidField(
                            ErrorKind.VALIDATION,
                            "sort",
                            "must be one of name, status, updates, security, lastSeen, with - before it to turn it round");
        };
    }

    private static MachineOrder byNumber(ToLongFunction<Entry> number, boolean descending) {
        return new MachineOrder(descending ? entry -> -number.applyAsLong(entry) : number, NATURAL);
    }

    /** The first so many after the cursor, in order. */
    List<Place> firstOf(List<Entry> entries, @Nullable String cursor, int most) {
        Place after = place(Cursor.decode(cursor, CURSOR_VALUES));
        PriorityQueue<Place> kept = new PriorityQueue<>(order.reversed());
        for (Entry entry : entries) {
            Place place = new Place(number.applyAsLong(entry), entry.name(), entry.id());
            if (after != null && order.compare(place, after) <= 0) {
                continue;
            }
            if (kept.size() < most) {
                kept.add(place);
            } else if (order.compare(place, kept.element()) < 0) {
                kept.poll();
                kept.add(place);
            }
        }
        return kept.stream().sorted(order).toList();
    }

    private static @Nullable Place place(@Nullable Cursor cursor) {
        return cursor == null
                ? null
                : new Place(cursor.number(0).longValue(), cursor.text(1), cursor.id(2));
    }

    /** Where a machine stands in the list. */
    record Place(long number, String name, UUID id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            if (number != other.number) {
                return number < other.number ? -1 : 1;
            }
            int byName = name.compareTo(other.name);
            return byName == 0 ? id.compareTo(other.id) : byName;
        }

        Cursor cursor() {
            return Cursor.at(number, name, id);
        }
    }
}
