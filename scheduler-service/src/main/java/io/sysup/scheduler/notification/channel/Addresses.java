package io.sysup.scheduler.notification.channel;

/** Mail addresses as far as they can be judged without sending a mail. */
final class Addresses {
    /** No quotes, no comments, no line breaks: nothing that could end a header. */
    static final String ONE = "([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253})?";

    private Addresses() {}
}
