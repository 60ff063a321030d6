package io.sysup.scheduler.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel as callers see it.
 *
 * @param secretRef name of the file that holds its secret, never the secret
 * @param health {@code ok}, {@code failing}, or {@code unused} before its first message
 */
public record ChannelView(
        UUID id,
        String name,
        String kind,
        boolean enabled,
        String minSeverity,
        List<String> events,
        @Nullable String selector,
        int quietSeconds,
        @Nullable String url,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String tls,
        @Nullable String username,
        @Nullable String from,
        List<String> to,
        @Nullable String chatId,
        @Nullable String topic,
        @Nullable String secretRef,
        String health,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastErrorAt,
        @Nullable String lastError,
        @Nullable String createdBy,
        Instant createdAt,
        int version) {
    public ChannelView {
        events = List.copyOf(events);
        to = List.copyOf(to);
    }

    static ChannelView of(Channel channel) {
        ChannelWish wish = channel.wish();
        ChannelSettings settings = wish.settings();
        Channel.Health health = channel.health();
        return new ChannelView(
                channel.id(),
                wish.name(),
                wish.kind().word(),
                wish.enabled(),
                wish.minSeverity().word(),
                wish.rule().events(),
                wish.rule().selector(),
                wish.rule().quietSeconds(),
                settings.url(),
                settings.host(),
                settings.port(),
                settings.tls(),
                settings.username(),
                settings.from(),
                Objects.requireNonNullElse(settings.to(), List.of()),
                settings.chatId(),
                settings.topic(),
                wish.secretRef(),
                health.word(),
                health.lastSuccessAt(),
                health.lastErrorAt(),
                health.lastError(),
                channel.createdBy(),
                channel.createdAt(),
                channel.version());
    }
}
