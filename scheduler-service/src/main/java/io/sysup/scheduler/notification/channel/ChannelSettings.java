package io.sysup.scheduler.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel leads; which of these it has depends on its kind. No secret is among them.
 *
 * @param url of a webhook, of an ntfy or Gotify server, of the Telegram API
 * @param tls {@code none}, {@code starttls} or {@code tls} of a mail server
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelSettings(
        @Nullable String url,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String tls,
        @Nullable String username,
        @Nullable String from,
        @Nullable List<String> to,
        @Nullable String chatId,
        @Nullable String topic) {
    public static final String TLS_WORDS = "none|starttls|tls";

    public ChannelSettings {
        to = to == null ? null : List.copyOf(to);
    }

    /** The settings that are there, by name. */
    Map<String, Object> given() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("url", url);
        all.put("host", host);
        all.put("port", port);
        all.put("tls", tls);
        all.put("username", username);
        all.put("from", from);
        all.put("to", to == null || to.isEmpty() ? null : to);
        all.put("chatId", chatId);
        all.put("topic", topic);
        Map<String, Object> given = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    /** What is absent stays as it was. */
    ChannelSettings over(ChannelSettings old) {
        return new ChannelSettings(
                or(url, old.url),
                or(host, old.host),
                port == null ? old.port : port,
                or(tls, old.tls),
                or(username, old.username),
                or(from, old.from),
                to == null ? old.to : to,
                or(chatId, old.chatId),
                or(topic, old.topic));
    }

    /** An empty text takes a setting away. */
    private static @Nullable String or(@Nullable String wish, @Nullable String old) {
        if (wish == null) {
            return old;
        }
        return wish.isBlank() ? null : wish.strip();
    }

    public String required(@Nullable String setting) {
        return Objects.requireNonNull(setting, "checked when the channel was written down");
    }
}
