package io.sysup.hermes.status;

import io.sysup.hermes.status.StatusView.Service;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * The readiness checks of a process in MicroProfile Health's format, one named after each service
 * in it.
 */
record ReadinessReport(JsonObject payload) {

    /** A report that cannot be read holds no check. */
    static ReadinessReport parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return new ReadinessReport(reader.readObject());
        } catch (JsonException e) {
            return new ReadinessReport(JsonObject.EMPTY_JSON_OBJECT);
        }
    }

    Service service(String name) {
        if (payload.get("checks") instanceof jakarta.json.JsonArray checks) {
            for (JsonObject check : checks.getValuesAs(JsonObject.class)) {
                if (check.getString("name", "").equals(name)) {
                    return service(name, check);
                }
            }
        }
        return Service.down(name, "is not part of this process");
    }

    private static Service service(String name, JsonObject check) {
        JsonObject data =
                check.get("data") instanceof JsonObject object
                        ? object
                        : JsonObject.EMPTY_JSON_OBJECT;
        return new Service(
                name,
                check.getString("status", "").equals("UP"),
                text(data, "kind"),
                text(data, "message"),
                text(data, "remedy"));
    }

    private static @Nullable String text(JsonObject data, String field) {
        return data.containsKey(field) ? data.getString(field, null) : null;
    }
}
