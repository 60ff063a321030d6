package io.sysup.scheduler.notification.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told, before it takes the form of a mail or of a chat.
 *
 * @param event word of the event, or {@code several}
 * @param subject says what matters, in one line
 * @param summary a sentence or two
 * @param counts of a run or campaign, by how its jobs ended
 * @param attachment what goes with it by mail
 * @param language {@code fr}; null for English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        String event,
        Severity severity,
        String subject,
        String summary,
        Instant at,
        Map<String, Integer> counts,
        List<Section> sections,
        @Nullable Attachment attachment,
        @Nullable String language) {
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_SUMMARY = 1000;

    public Message {
        subject = Plain.line(subject, LONGEST_SUBJECT);
        summary = Plain.line(summary, LONGEST_SUMMARY);
        counts = new LinkedHashMap<>(counts);
        sections = List.copyOf(sections);
    }

    public Message(
            String event,
            Severity severity,
            String subject,
            String summary,
            Instant at,
            Map<String, Integer> counts,
            List<Section> sections) {
        this(event, severity, subject, summary, at, counts, sections, null, null);
    }
}
