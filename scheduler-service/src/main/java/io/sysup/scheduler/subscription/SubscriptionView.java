package io.sysup.scheduler.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as callers see it.
 *
 * @param channels the mail channels that it goes to
 * @param last the newest time that it came round
 */
public record SubscriptionView(
        UUID id,
        String name,
        String kind,
        @Nullable UUID machineId,
        @Nullable String where,
        int days,
        String format,
        String language,
        String cron,
        String timezone,
        boolean enabled,
        @Nullable Instant nextRunAt,
        List<Subscription.Receiver> channels,
        @Nullable MailingView last,
        String createdBy,
        Instant createdAt,
        int version) {
    public SubscriptionView {
        channels = List.copyOf(channels);
    }

    static SubscriptionView of(Subscription subscription) {
        SubscriptionWish wish = subscription.wish();
        return new SubscriptionView(
                subscription.id(),
                wish.name(),
                wish.kind(),
                wish.machineId(),
                wish.where(),
                wish.days(),
                wish.format().word(),
                wish.language(),
                wish.cron(),
                wish.timezone(),
                wish.enabled(),
                subscription.nextRunAt(),
                subscription.receivers(),
                subscription.last(),
                subscription.createdBy(),
                subscription.createdAt(),
                subscription.version());
    }
}
