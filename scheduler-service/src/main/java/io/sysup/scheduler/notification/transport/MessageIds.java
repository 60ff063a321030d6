package io.sysup.scheduler.notification.transport;

import java.util.UUID;

/** The name of a mail in mail programs. */
public final class MessageIds {
    private MessageIds() {}

    /** The same for each attempt of a delivery. */
    public static String of(UUID delivery, String from) {
        return "<" + delivery + from.substring(from.lastIndexOf('@')) + ">";
    }
}
