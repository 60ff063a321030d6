package io.sysup.hermes.diagnosis;

import io.sysup.hermes.diagnosis.DiagnosisView.Part;
import io.sysup.kit.diagnosis.Diagnosis;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.json.Json;
import io.sysup.kit.json.MalformedJson;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** The health group of a process: the findings of each part in it. */
record DiagnosisReport(JsonObject payload) {

    /** A report that cannot be read tells of no part. */
    static DiagnosisReport parse(String text) {
        try (var reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return new DiagnosisReport(reader.readObject());
        } catch (JsonException e) {
            return new DiagnosisReport(JsonObject.EMPTY_JSON_OBJECT);
        }
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (payload.get("checks") instanceof JsonArray checks) {
            for (JsonObject check : checks.getValuesAs(JsonObject.class)) {
                parts.add(new Part(check.getString("name", ""), findings(check)));
            }
        }
        return parts;
    }

    private static List<Finding> findings(JsonObject check) {
        if (check.get("data") instanceof JsonObject data && data.containsKey(Diagnosis.DATA)) {
            try {
                return List.of(Json.read(data.getString(Diagnosis.DATA, "[]"), Finding[].class));
            } catch (MalformedJson e) {
                return unreadable();
            }
        }
        return unreadable();
    }

    private static List<Finding> unreadable() {
        return List.of(
                Finding.error(
                        "answer",
                        "This part did not say how it is.",
                        "Look at its log; it may be of another version."));
    }
}
