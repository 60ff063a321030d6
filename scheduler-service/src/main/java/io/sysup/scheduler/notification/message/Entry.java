package io.sysup.scheduler.notification.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One machine in a message.
 *
 * @param kind stable word of a failure
 * @param text a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(@Nullable UUID machineId, String machine, @Nullable String kind, String text) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    public Entry {
        machine = Plain.line(machine, LONGEST_NAME);
        text = Plain.line(text, LONGEST_TEXT);
    }
}
