package io.sysup.scheduler.notification.channel;

import io.sysup.scheduler.notification.message.Severity;
import org.jspecify.annotations.Nullable;

/** What a person says about a channel. */
public record ChannelWish(
        String name,
        ChannelKind kind,
        boolean enabled,
        Severity minSeverity,
        ChannelSettings settings,
        Rule rule,
        @Nullable String secretRef) {}
