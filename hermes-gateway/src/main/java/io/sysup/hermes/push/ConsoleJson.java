package io.sysup.hermes.push;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.contracts.message.ImportantMessage;
import io.sysup.contracts.tag.TagChanged;
import java.util.List;
import java.util.UUID;

/**
 * Events in the shape of the REST views: consoles lay them over what they have, so the identifier
 * is called {@code id} and a value that went away is null, not missing.
 */
final class ConsoleJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .addMixIn(MachineState.class, MachineShape.class)
                    .addMixIn(JobChanged.class, JobShape.class)
                    .addMixIn(TagChanged.class, TagShape.class)
                    .build();

    private ConsoleJson() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface MachineShape {
        @JsonProperty("id")
        UUID machineId();
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface JobShape {
        @JsonProperty("id")
        UUID jobId();

        /** Consoles read them from the inventory. */
        @JsonIgnore
        List<ImportantMessage> messages();
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface TagShape {
        @JsonProperty("id")
        UUID tagId();
    }

    static String write(Object payload) {
        try {
            return MAPPER.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be shown: " + payload.getClass(), e);
        }
    }
}
