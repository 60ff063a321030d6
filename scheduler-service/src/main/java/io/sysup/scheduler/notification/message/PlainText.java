package io.sysup.scheduler.notification.message;

import java.util.stream.Collectors;

/** A message as lines of text, for chats and for the plain part of a mail. */
public final class PlainText {
    private PlainText() {}

    /** Without its subject. */
    public static String of(Message message) {
        StringBuilder text = new StringBuilder(message.summary());
        if (!message.counts().isEmpty()) {
            text.append("\n").append(counts(message));
        }
        message.sections().forEach(section -> append(text, section));
        return text.toString();
    }

    public static String counts(Message message) {
        return message.counts().entrySet().stream()
                .map(count -> count.getKey() + ": " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void append(StringBuilder text, Section section) {
        text.append("\n\n")
                .append(section.title())
                .append(" (")
                .append(section.total())
                .append(")");
        for (Entry entry : section.entries()) {
            text.append("\n- ").append(entry.machine()).append(": ").append(entry.text());
        }
        if (section.more() > 0) {
            text.append("\n- and ").append(section.more()).append(" more");
        }
    }
}
