package io.sysup.cli.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import java.time.ZoneId;

/** An artifact as text for people. */
final class ArtifactText {

    private ArtifactText() {}

    static String integrity(JsonNode artifact) {
        String found = Json.text(artifact, "integrity");
        return switch (found) {
            case "" -> "not looked at";
            case "intact" -> found;
            default -> Colour.RED.paint(found);
        };
    }

    static void write(JsonNode artifact, Output output) {
        ZoneId zone = output.zone();
        new Details()
                .add("id", Json.text(artifact, "id"))
                .add("kind", Json.text(artifact, "kind"))
                .add("machine", Json.text(artifact, "machine"))
                .add("job", Json.text(artifact, "jobId"))
                .add("bytes", Json.text(artifact, "bytes"))
                .add("sha256", Json.text(artifact, "sha256"))
                .add("redacted", artifact.path("redacted").asBoolean() ? "yes" : "no")
                .add("written", LocalTime.of(Json.text(artifact, "createdAt"), zone))
                .add("class", Json.text(artifact, "retention"))
                .add("pinned", artifact.path("pinned").asBoolean() ? "yes" : "no")
                .add("goes", LocalTime.of(Json.text(artifact, "expiresAt"), zone))
                .add("file", integrity(artifact))
                .add("looked at", LocalTime.of(Json.text(artifact, "verifiedAt"), zone))
                .write(output);
    }
}
