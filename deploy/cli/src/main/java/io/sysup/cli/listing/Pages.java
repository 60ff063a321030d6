package io.sysup.cli.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Walks through a list of the API page by page, up to the wanted number of items. */
public final class Pages {

    private static final int LARGEST_PAGE = 200;

    private final Api api;
    private final ApiCall call;
    private final int wanted;
    private int read;
    private long total;
    private String cursor = "";
    private boolean started;

    public Pages(Api api, ApiCall call, int wanted) {
        this.api = api;
        this.call = call;
        this.wanted = wanted;
    }

    public boolean hasNext() {
        return read < wanted && (!started || !cursor.isEmpty());
    }

    public List<JsonNode> next() {
        int size = Math.min(wanted - read, LARGEST_PAGE);
        JsonNode page =
                api.send(call.query("limit", Integer.toString(size)).query("cursor", cursor));
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        started = true;
        read += items.size();
        cursor = items.isEmpty() ? "" : Json.text(page, "nextCursor");
        total = page.path("total").asLong(read);
        return items;
    }

    public List<JsonNode> rest() {
        List<JsonNode> items = new ArrayList<>();
        while (hasNext()) {
            items.addAll(next());
        }
        return items;
    }

    /** What was not asked for, but is there. */
    public boolean more() {
        return !cursor.isEmpty();
    }

    int read() {
        return read;
    }

    long total() {
        return total;
    }

    /** The same shape as one page of the API. */
    ObjectNode document() {
        ArrayNode items = Json.array(rest());
        ObjectNode document = Json.object();
        document.set("items", items);
        document.put("nextCursor", cursor.isEmpty() ? null : cursor);
        document.put("total", total);
        return document;
    }
}
