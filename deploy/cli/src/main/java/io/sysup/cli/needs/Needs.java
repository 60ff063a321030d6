package io.sysup.cli.needs;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Four needs of a machine; what could not be found out is unknown, not none. */
public final class Needs {
    private static final String UNKNOWN = "unknown (not all could be seen without root)";

    private final JsonNode json;

    /** As the server tells them; also absent. */
    public Needs(JsonNode json) {
        this.json = json;
    }

    public boolean areTold() {
        return json.isObject();
    }

    /** Why it waits for a reboot, such as kernel. */
    public String reboot() {
        return said("reboot", List.of("rebootReasons", "rebootPackages"));
    }

    public String services() {
        return said("serviceRestart", List.of("services", "processes"));
    }

    public String containers() {
        return said("containerRestart", List.of("containers"));
    }

    public String users() {
        return said("relogin", List.of("users"));
    }

    /** Each need in a word or two; those that are none are left out. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        int services = json.path("services").size() + json.path("processes").size();
        if (is("serviceRestart")) {
            words.add("restart of " + services + (services == 1 ? " service" : " services"));
        }
        int containers = json.path("containers").size();
        if (is("containerRestart")) {
            words.add(
                    "restart of " + containers + (containers == 1 ? " container" : " containers"));
        }
        if (is("relogin")) {
            words.add("new login of " + String.join(", ", names("users")));
        }
        return words;
    }

    private boolean is(String need) {
        return Json.text(json, need).equals("yes");
    }

    private String said(String need, List<String> lists) {
        return switch (Json.text(json, need)) {
            case "yes" ->
                    String.join(
                            ", ", lists.stream().flatMap(list -> names(list).stream()).toList());
            case "unknown" -> UNKNOWN;
            default -> "";
        };
    }

    private List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : json.path(list)) {
            names.add(one.isTextual() ? one.asText() : container(one));
        }
        return names;
    }

    private static String container(JsonNode one) {
        String name = Json.text(one, "name");
        return (name.isEmpty() ? Json.text(one, "id") : name)
                + " ("
                + Json.text(one, "engine")
                + ")";
    }
}
