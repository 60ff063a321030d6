package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.json.Json;
import io.sysup.cli.needs.Needs;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import java.util.stream.Collectors;

/** Everything about one machine, for a person. */
final class MachineDetails {

    private final Machine machine;
    private final JsonNode json;
    private final Output output;

    MachineDetails(Machine machine, Output output) {
        this.machine = machine;
        this.json = machine.json();
        this.output = output;
    }

    void print() {
        JsonNode state = machine.state();
        Needs needs = new Needs(state.path("needs"));
        String system = text("osFamily") + " " + text("osVersion") + " " + text("osCodename");
        new Details()
                .add("machine", machine.name())
                .add("id", machine.id())
                .add("address", text("username") + "@" + machine.host() + ":" + text("port"))
                .add("through", Json.text(json.path("jump"), "name"))
                .add("tags", String.join(", ", machine.tags()))
                .add("status", Colour.ofState(machine.status()))
                .add("host key", Colour.ofState(text("hostKey")))
                .add("login", text("authMethod"))
                .add("sudo", text("sudoMode"))
                .add("rights", machine.rights())
                .add("credential", credential())
                .add("system", (system.strip() + " " + text("arch")).strip())
                .add("kind", text("kind"))
                .add("hardware", (text("virtualization") + " " + text("hardwareProfile")).strip())
                .add("chosen", chosen())
                .add("updates", Json.text(state, "updates"))
                .add("security", Json.text(state, "security"))
                .add("reboot", reboot(state, needs))
                .add("restart services", needs.services())
                .add("restart containers", needs.containers())
                .add("log in again", needs.users())
                .add("needs as of", needs.areTold() ? time(state, "needsAt") : "")
                .add("last seen", LocalTime.of(text("lastSeenAt"), output.zone()))
                .add("analysed", LocalTime.of(Json.text(state, "lastAnalyzeAt"), output.zone()))
                .add("release kept until", Json.text(state, "releaseEnds"))
                .add("last error", lastError(state))
                .write(output);
    }

    private static String reboot(JsonNode state, Needs needs) {
        if (!state.path("rebootRequired").asBoolean()) {
            return needs.reboot();
        }
        String why = needs.reboot();
        return why.isEmpty() ? "required" : "required: " + why;
    }

    private String time(JsonNode state, String field) {
        return LocalTime.of(Json.text(state, field), output.zone());
    }

    /** What a person chose, and what the machine says instead. */
    private String chosen() {
        JsonNode observed = json.path("observed");
        return json.path("chosen").properties().stream()
                .map(fact -> {
                    String chosen = fact.getValue().asText();
                    String said = Json.text(observed, fact.getKey());
                    boolean differs = !said.isEmpty() && !said.equals(chosen);
                    return fact.getKey()
                            + " "
                            + chosen
                            + (differs ? " (the machine says " + said + ")" : "");
                })
                .collect(Collectors.joining(", "));
    }

    private String credential() {
        String status = Colour.ofState(text("credentialStatus"));
        String kind = text("credentialErrorKind");
        String tested = LocalTime.of(text("credentialTestedAt"), output.zone());
        return status
                + (kind.isEmpty() ? "" : ": " + kind)
                + (tested.isEmpty() ? "" : ", tested " + tested);
    }

    private static String lastError(JsonNode state) {
        String kind = Json.text(state, "lastErrorKind");
        return kind.isEmpty() ? "" : kind + ": " + Json.text(state, "lastErrorMessage");
    }

    private String text(String field) {
        return Json.text(json, field);
    }
}
