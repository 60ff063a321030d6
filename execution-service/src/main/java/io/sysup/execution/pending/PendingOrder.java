package io.sysup.execution.pending;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What comes first; within the same place it goes by name. */
enum PendingOrder {
    NAME("name", row -> 0),
    /** Those that most machines wait for. */
    MACHINES("machines", row -> -row.machines()),
    /** Those that are waited for longest. */
    AGE("age", row -> ChronoUnit.MICROS.between(Instant.EPOCH, row.oldestAt()));

    private final String word;
    private final ToLongFunction<PendingPackage> place;

    PendingOrder(String word, ToLongFunction<PendingPackage> place) {
        this.word = word;
        this.place = place;
    }

    static PendingOrder of(@Nullable String sort) {
        return switch (sort == null || sort.isBlank() ? "name" : sort) {
            case "name" -> NAME;
            case "-machines" -> MACHINES;
            case "-age" -> AGE;
            default -> throw PendingFilter.invalid("sort", "must be name, -machines or -age");
        };
    }

    String word() {
        return word;
    }

    long place(PendingPackage row) {
        return place.applyAsLong(row);
    }
}
