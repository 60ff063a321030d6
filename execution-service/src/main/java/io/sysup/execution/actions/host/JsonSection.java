package io.sysup.execution.actions.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;

/** The output of a tool that prints JSON. */
final class JsonSection {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonSection() {}

    static JsonNode read(Section section) {
        try {
            return JSON.readTree(section.text());
        } catch (JsonProcessingException e) {
            throw new OutputUnparsable(
                    section.name(),
                    "\"%s\" is not JSON".formatted(section.name()),
                    section.lines());
        }
    }
}
