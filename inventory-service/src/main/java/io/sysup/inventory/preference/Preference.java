package io.sysup.inventory.preference;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.sysup.kit.json.Json;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be preferred, and which values it takes. */
enum Preference {
    THEME("theme", "{\"enum\":[\"light\",\"dark\",\"system\"]}", "light, dark or system"),
    LANGUAGE("language", "{\"enum\":[\"en\",\"fr\"]}", "en or fr"),
    DENSITY("density", "{\"enum\":[\"comfortable\",\"compact\"]}", "comfortable or compact"),
    ZOOM(
            "zoom",
            "{\"type\":\"integer\",\"minimum\":75,\"maximum\":150}",
            "a whole number of percent between 75 and 150"),
    PANEL_WIDTHS(
            "panels.widths",
            """
            {"type":"object","maxProperties":30,"propertyNames":{"pattern":"^[a-z0-9.-]{1,40}$"},
              "additionalProperties":{"type":"integer","minimum":5,"maximum":95}}
            """,
            "widths in percent, between 5 and 95, by the names of up to 30 panels"),
    TILE_MODE("machines.tileMode", "{\"enum\":[\"compact\",\"expanded\"]}", "compact or expanded"),
    DEFAULT_TAB(
            "machines.defaultTab",
            "{\"type\":\"string\",\"pattern\":\"^[a-z0-9-]{1,40}$\"}",
            "last, or the name of a tab"),
    MACHINE_VIEW("machines.view", "{\"enum\":[\"tiles\",\"table\"]}", "tiles or table"),
    MACHINE_COLUMNS(
            "machines.columns",
            "{\"type\":\"array\",\"maxItems\":40,\"uniqueItems\":true,\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":40}}",
            "a list of up to 40 names of columns"),
    MACHINE_FILTERS(
            "machines.filters",
            """
            {"type":"array","maxItems":50,"items":{"type":"object","additionalProperties":false,
              "required":["name","where"],"properties":{
                "name":{"type":"string","minLength":1,"maxLength":60},
                "where":{"type":"string","minLength":1,"maxLength":2000}}}}
            """,
            "a list of up to 50 filters, each with name and where"),
    MACHINE_GROUP_BY(
            "machines.groupBy",
            "{\"enum\":[\"none\",\"status\",\"os\",\"kind\",\"tag\"]}",
            "none, status, os, kind or tag"),
    LOG_TAIL(
            "jobs.logTail",
            "{\"enum\":[200,1000,5000,20000,0]}",
            "200, 1000, 5000 or 20000 lines, or 0 for all"),
    SINGLE_KEYS("keyboard.singleKeys", "{\"type\":\"boolean\"}", "true or false");

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String key;
    private final String schema;
    private final String accepted;

    Preference(String key, String schema, String accepted) {
        this.key = key;
        this.schema = schema;
        this.accepted = accepted;
    }

    String key() {
        return key;
    }

    /** What it takes, for people. */
    String accepted() {
        return accepted;
    }

    boolean takes(JsonNode value) {
        Schema compiled = SCHEMAS.getSchema(schema, InputFormat.JSON);
        return compiled.validate(Json.write(value), InputFormat.JSON).isEmpty();
    }

    static Optional<Preference> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    static String allKeys() {
        return Arrays.stream(values()).map(Preference::key).collect(Collectors.joining(", "));
    }
}
