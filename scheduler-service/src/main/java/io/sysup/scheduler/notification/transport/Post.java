package io.sysup.scheduler.notification.transport;

import java.net.URI;
import java.util.Map;

/** A request to the other side. */
record Post(URI uri, Map<String, String> headers, byte[] body) {
    @Override
    public String toString() {
        return "Post";
    }
}
