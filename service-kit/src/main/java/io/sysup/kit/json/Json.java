package io.sysup.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sysup.contracts.event.CloudEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON of payloads and columns: ISO times, unknown fields ignored, because payloads only grow. */
public final class Json {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** The same as it goes over the wire. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** {@code null} stays null, for columns that may be empty. */
    public static @Nullable String writeNullable(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    /**
     * @throws MalformedJson when the text is not JSON of that type
     */
    public static <T> T read(String text, Class<T> type) {
        return read(text, MAPPER.constructType(type));
    }

    public static JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    public static Map<String, Object> object(String text) {
        return read(text, MAPPER.constructType(OBJECT));
    }

    public static Map<String, Object> toObject(Object value) {
        return MAPPER.convertValue(value, OBJECT);
    }

    public static <T> T convert(Object value, Class<T> type) {
        try {
            return MAPPER.convertValue(value, type);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(e);
        }
    }

    /**
     * What comes over a topic may be anything, an empty message as well.
     *
     * @throws MalformedJson when the text is no event with an id and such data
     */
    public static <T> CloudEvent<T> event(@Nullable String text, Class<T> data) {
        if (text == null) {
            throw new MalformedJson("The message is empty.");
        }
        @Nullable CloudEvent<T> event =
                read(text, MAPPER.getTypeFactory().constructParametricType(CloudEvent.class, data));
        if (event == null || event.id() == null || event.data() == null) {
            throw new MalformedJson("The message is no event: it has no id, or no data.");
        }
        return event;
    }

    private static <T> T read(String text, JavaType type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new MalformedJson(e);
        }
    }
}
