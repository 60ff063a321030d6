package io.sysup.scheduler.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that a subscription came round, and what became of it.
 *
 * @param trigger {@code cron}, or {@code manual} when somebody wanted it
 * @param state {@code making}, {@code sent} when it was handed to its channels, or {@code failed}
 * @param error why it could not be made, so far or at all
 * @param deliveries what became of the mails
 */
public record MailingView(
        UUID id,
        Instant slotAt,
        String trigger,
        String state,
        UUID reportId,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String error,
        List<Delivered> deliveries) {
    public MailingView {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * @param state {@code pending}, {@code sent}, or {@code dead} when it was given up
     */
    public record Delivered(UUID id, String channel, String state, @Nullable String error) {}
}
