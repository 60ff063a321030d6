package io.sysup.scheduler.notification.transport;

import io.sysup.kit.redaction.Redactor;
import io.sysup.scheduler.notification.channel.ChannelKind;
import io.sysup.scheduler.notification.channel.ChannelWish;
import io.sysup.scheduler.notification.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands a message over to the other side and waits for its answer, but not for long. */
@ApplicationScoped
public class Courier {
    private final SecretFolder secrets;
    private final Mail mail;
    private final Web web;
    private final InstantSource clock;

    Courier(SecretFolder secrets, Mail mail, Web web, InstantSource clock) {
        this.secrets = secrets;
        this.mail = mail;
        this.web = web;
        this.clock = clock;
    }

    /**
     * @param id the same for each attempt of a message
     */
    public Outcome carry(UUID id, ChannelWish channel, Message message) {
        String secret = null;
        try {
            String ref = channel.secretRef();
            secret = ref == null ? null : secrets.read(ref);
            Parcel parcel =
                    new Parcel(
                            id,
                            channel.kind(),
                            channel.settings(),
                            secret,
                            message,
                            clock.instant());
            return new Outcome.Sent(
                    channel.kind() == ChannelKind.EMAIL ? mail.carry(parcel) : web.carry(parcel));
        } catch (NotCarried e) {
            return redacted(e.outcome(), secret);
        }
    }

    /** Addresses of chats are secrets as a whole, and libraries like to name addresses. */
    private static Outcome redacted(Outcome outcome, @Nullable String secret) {
        if (outcome instanceof Outcome.NotSent(var kind, var message, var remedy)
                && secret != null) {
            return new Outcome.NotSent(kind, Redactor.of(List.of(secret)).redact(message), remedy);
        }
        return outcome;
    }
}
