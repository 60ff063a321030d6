package io.sysup.kit.outbox;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.sysup.kit.problem.DatabaseAway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Applies the messages that a channel received together, and only then tells the broker that they
 * are done. One that cannot be read or applied goes to the dead letters alone; while the database
 * is away, or the broker does not take a dead letter, all wait.
 *
 * @param <T> what a message is read as
 */
public final class Deliveries<T> {
    private static final Logger LOGGER = Logger.getLogger(Deliveries.class);
    private static final Duration NEXT_TRY = Duration.ofSeconds(2);

    private final Function<String, T> reader;
    private final Consumer<List<T>> effect;
    private final int most;

    private Deliveries(Function<String, T> reader, Consumer<List<T>> effect, int most) {
        this.reader = reader;
        this.effect = effect;
        this.most = most;
    }

    /**
     * For an effect that is cheaper for many together.
     *
     * @param reader throws when the message is none of its kind
     * @param effect applies all or none, and none twice
     * @param most messages that are applied at once
     */
    public static <T> Deliveries<T> together(
            Function<String, T> reader, int most, Consumer<List<T>> effect) {
        return new Deliveries<>(reader, effect, most);
    }

    /** For an effect of each message for itself. */
    public static Deliveries<String> oneByOne(Consumer<String> effect) {
        return new Deliveries<>(text -> text, one -> effect.accept(one.getFirst()), 1);
    }

    /** Call on a thread that may wait. */
    public CompletionStage<Void> take(KafkaRecordBatch<String, String> batch) {
        List<Delivery<T>> readable = new ArrayList<>();
        for (KafkaRecord<String, String> record : batch.getRecords()) {
            try {
                readable.add(new Delivery<>(record, reader.apply(record.getPayload())));
            } catch (RuntimeException | Error e) {
                putAside(record, e);
            }
        }
        for (int from = 0; from < readable.size(); from += most) {
            apply(readable.subList(from, Math.min(from + most, readable.size())));
        }
        return batch.ack();
    }

    private void apply(List<Delivery<T>> group) {
        try {
            Inbox.whenDatabaseIsThere(
                    () -> effect.accept(group.stream().map(Delivery::event).toList()));
        } catch (RuntimeException | Error e) {
            if (DatabaseAway.causes(e)) {
                // The process ends: they come again at its next start.
                throw e;
            }
            if (group.size() == 1) {
                putAside(group.getFirst().record(), e);
            } else {
                group.forEach(one -> apply(List.of(one)));
            }
        }
    }

    private static void putAside(KafkaRecord<String, String> record, Throwable reason) {
        while (!isPutAside(record, reason)) {
            LockSupport.parkNanos(NEXT_TRY.toNanos());
        }
    }

    private static boolean isPutAside(KafkaRecord<String, String> record, Throwable reason) {
        try {
            record.nack(reason).toCompletableFuture().join();
            return true;
        } catch (CompletionException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOGGER.warnf(
                    "A message of %s that could not be applied cannot be put aside yet: %s",
                    record.getTopic(), e.getMessage());
            return false;
        }
    }

    private record Delivery<T>(KafkaRecord<String, String> record, T event) {}
}
