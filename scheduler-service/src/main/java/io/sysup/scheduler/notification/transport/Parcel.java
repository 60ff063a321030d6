package io.sysup.scheduler.notification.transport;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.scheduler.notification.channel.ChannelKind;
import io.sysup.scheduler.notification.channel.ChannelSettings;
import io.sysup.scheduler.notification.message.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message with all that its way needs.
 *
 * @param id of the delivery; the same at each attempt, so that the other side can tell a repeat
 * @param secret key, token or address; never shown
 */
record Parcel(
        UUID id,
        ChannelKind kind,
        ChannelSettings settings,
        @Nullable String secret,
        Message message,
        Instant now) {

    String requiredSecret() throws NotCarried {
        if (secret == null) {
            throw new NotCarried(
                    ErrorKind.SECRET_MISSING, "The channel names no secret.", "Set its secretRef.");
        }
        return secret;
    }

    @Override
    public String toString() {
        return "Parcel " + id;
    }
}
