package io.sysup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in structured JSON mode. The attribute names are those of the specification,
 * {@code traceparent} is its distributed tracing extension.
 *
 * @param source service that reports, e.g. {@code /inventory}
 * @param type one of {@link EventType}
 * @param subject id of the aggregate the event is about; also the Kafka key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent<T>(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        @Nullable String traceparent,
        T data) {

    public static final String MEDIA_TYPE = "application/cloudevents+json";

    public static <T> CloudEvent<T> of(
            UUID id, String source, String type, String subject, Instant time, T data) {
        return new CloudEvent<>(
                "1.0", id, source, type, subject, time, "application/json", null, data);
    }
}
