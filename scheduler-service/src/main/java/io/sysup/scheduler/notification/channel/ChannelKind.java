package io.sysup.scheduler.notification.channel;

import java.util.Locale;
import java.util.Set;

/** The ways there are, with the settings that each needs and may have. */
public enum ChannelKind {
    EMAIL(Set.of("host", "from", "to"), Set.of("port", "tls", "username"), false),
    WEBHOOK(Set.of("url"), Set.of(), true),
    SLACK(Set.of(), Set.of(), true),
    DISCORD(Set.of(), Set.of(), true),
    TELEGRAM(Set.of("chatId"), Set.of("url"), true),
    NTFY(Set.of("url", "topic"), Set.of(), false),
    GOTIFY(Set.of("url"), Set.of(), true);

    public static final String WORDS = "email|webhook|slack|discord|telegram|ntfy|gotify";

    private final Set<String> needed;
    private final Set<String> possible;
    private final boolean secretNeeded;

    ChannelKind(Set<String> needed, Set<String> possible, boolean secretNeeded) {
        this.needed = needed;
        this.possible = possible;
        this.secretNeeded = secretNeeded;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChannelKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean needs(String setting) {
        return needed.contains(setting);
    }

    boolean knows(String setting) {
        return needed.contains(setting) || possible.contains(setting);
    }

    /** Whether it cannot do without a secret: a key, a token, or the whole address. */
    boolean needsSecret() {
        return secretNeeded;
    }
}
