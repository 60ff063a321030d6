package io.sysup.scheduler.notification.transport;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.json.Json;
import io.sysup.scheduler.notification.channel.ChannelSettings;
import io.sysup.scheduler.notification.message.Message;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** The request of each kind of receiver; nothing is sent here. */
final class Posts {
    private static final String TELEGRAM = "https://api.telegram.org";

    private Posts() {}

    static Post of(Parcel parcel) throws NotCarried {
        ChannelSettings to = parcel.settings();
        Message message = parcel.message();
        return switch (parcel.kind()) {
            case WEBHOOK -> webhook(parcel);
            case SLACK -> post(parcel.requiredSecret(), Map.of(), Payloads.Slack.of(message));
            case DISCORD -> post(parcel.requiredSecret(), Map.of(), Payloads.Discord.of(message));
            case TELEGRAM ->
                    post(
                            base(to.url() == null ? TELEGRAM : to.url())
                                    + "/bot"
                                    + parcel.requiredSecret()
                                    + "/sendMessage",
                            Map.of(),
                            Payloads.Telegram.of(to.required(to.chatId()), message));
            case NTFY ->
                    post(
                            base(to.required(to.url())) + "/",
                            parcel.secret() == null
                                    ? Map.of()
                                    : Map.of("Authorization", "Bearer " + parcel.secret()),
                            Payloads.Ntfy.of(to.required(to.topic()), message));
            case GOTIFY ->
                    post(
                            base(to.required(to.url())) + "/message",
                            Map.of("X-Gotify-Key", parcel.requiredSecret()),
                            Payloads.Gotify.of(message));
            case EMAIL -> throw new IllegalArgumentException("mail does not go over HTTP");
        };
    }

    private static Post webhook(Parcel parcel) throws NotCarried {
        ChannelSettings to = parcel.settings();
        byte[] body = Json.bytes(Payloads.Webhook.of(parcel.id(), parcel.message()));
        String timestamp = Long.toString(parcel.now().getEpochSecond());
        return new Post(
                uri(to.required(to.url())),
                Map.of(
                        "X-Sysup-Delivery", parcel.id().toString(),
                        "X-Sysup-Event", parcel.message().event(),
                        "X-Sysup-Timestamp", timestamp,
                        "X-Sysup-Signature",
                                Signature.of(parcel.requiredSecret(), timestamp, body)),
                body);
    }

    private static Post post(String url, Map<String, String> headers, Object payload)
            throws NotCarried {
        return new Post(uri(url), headers, Json.bytes(payload));
    }

    private static String base(String url) {
        return url.replaceFirst("/+$", "");
    }

    private static URI uri(String url) throws NotCarried {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            if (uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Its message would name the address, which may be a secret.
        }
        throw new NotCarried(
                ErrorKind.SECRET_MISSING,
                "The address of the receiver is no URL.",
                "The secret of a Slack or Discord channel is the whole address of its webhook.");
    }
}
