package io.sysup.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.failure.FieldError;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A failure as people and as scripts read it. */
public final class FailureText {

    private FailureText() {}

    public static ObjectNode document(Failure failure) {
        ObjectNode error = Json.object();
        error.put("kind", failure.kind());
        error.put("message", failure.message());
        error.put("remedy", failure.remedy());
        ArrayNode fields = error.putArray("errors");
        for (FieldError field : failure.fieldErrors()) {
            fields.addObject().put("field", field.field()).put("message", field.message());
        }
        return Json.object().set("error", error);
    }

    static List<String> lines(Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add(Colour.RED.paint("error:") + " " + failure.message());
        for (FieldError field : failure.fieldErrors()) {
            lines.add("  " + field.field() + ": " + field.message());
        }
        String remedy = failure.remedy();
        if (remedy != null) {
            lines.add("  remedy: " + remedy);
        }
        return lines;
    }
}
