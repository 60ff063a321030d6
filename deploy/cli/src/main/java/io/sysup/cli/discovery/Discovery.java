package io.sysup.cli.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.Pages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Scans and what they found. */
final class Discovery {

    private static final String DISCOVERY = "discovery";
    private static final String CANDIDATES = "candidates";
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Api api;

    Discovery(Api api) {
        this.api = api;
    }

    Scan start(JsonNode wish) {
        return new Scan(api.send(ApiCall.post(DISCOVERY, "scans").body(wish)));
    }

    JsonNode preview(JsonNode wish) {
        return api.send(ApiCall.post(DISCOVERY, "scans", "preview").body(wish));
    }

    Scan get(String id) {
        return new Scan(api.send(ApiCall.get(DISCOVERY, "scans", id)));
    }

    Scan cancel(String id) {
        return new Scan(api.send(ApiCall.post(DISCOVERY, "scans", id, "cancel")));
    }

    static ApiCall candidates() {
        return ApiCall.get(DISCOVERY, CANDIDATES);
    }

    JsonNode add(JsonNode wish) {
        return api.send(ApiCall.post(DISCOVERY, CANDIDATES, "add").body(wish));
    }

    JsonNode decide(JsonNode wish) {
        return api.send(ApiCall.post(DISCOVERY, CANDIDATES, "decide").body(wish));
    }

    /**
     * @param chosen ids, or addresses as the list shows them
     */
    Set<String> ids(List<String> chosen) {
        Set<String> ids = new LinkedHashSet<>();
        List<JsonNode> listed =
                chosen.stream().allMatch(Discovery::isId)
                        ? List.of()
                        : new Pages(api, candidates(), Integer.MAX_VALUE).rest();
        chosen.forEach(one -> ids.addAll(isId(one) ? List.of(one) : at(one, listed)));
        return ids;
    }

    /** All that nobody has decided about and that are no machines yet. */
    Set<String> allNew(String scan) {
        ApiCall call =
                candidates().query("decision", "new").query("known", "false").query("scan", scan);
        Set<String> ids = new LinkedHashSet<>();
        new Pages(api, call, Integer.MAX_VALUE)
                .rest()
                .forEach(candidate -> ids.add(Json.text(candidate, "id")));
        return ids;
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static List<String> at(String address, List<JsonNode> listed) {
        List<String> found =
                listed.stream()
                        .filter(candidate ->
                                address.equals(Json.text(candidate, "host"))
                                        || address.equals(endpoint(candidate)))
                        .map(candidate -> Json.text(candidate, "id"))
                        .toList();
        if (found.isEmpty()) {
            throw Failure.notFound(
                    "no scan has found " + address, "`sysup discovery list` shows what was found");
        }
        if (found.size() > 1) {
            throw Failure.ambiguous("ports", address, found);
        }
        return found;
    }

    static String endpoint(JsonNode candidate) {
        String host = Json.text(candidate, "host");
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + Json.text(candidate, "port");
    }
}
