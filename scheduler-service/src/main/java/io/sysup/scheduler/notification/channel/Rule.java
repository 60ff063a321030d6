package io.sysup.scheduler.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.scheduler.notification.message.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is told of.
 *
 * @param events words of {@link Event}
 * @param selector machines that it is told of; null for all
 * @param quietSeconds how long after a message what happens to machines is gathered for the next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(List<String> events, @Nullable String selector, int quietSeconds) {
    static final int USUAL_QUIET = 300;

    public Rule {
        events = List.copyOf(events);
    }

    static Rule usual() {
        return new Rule(Event.USUAL.stream().map(Event::word).toList(), null, USUAL_QUIET);
    }
}
