package io.sysup.inventory.machine;

import io.sysup.inventory.fact.KnownFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say of a machine; an edit makes another one of it. */
record Registration(
        String name,
        String hostname,
        int port,
        @Nullable UUID jump,
        String username,
        KnownFacts facts,
        List<String> tags,
        boolean disabled) {

    static Registration of(MachineView machine) {
        return new Registration(
                machine.name(),
                machine.hostname(),
                machine.port(),
                machine.jump() == null ? null : machine.jump().id(),
                machine.username(),
                KnownFacts.ofWords(machine.chosen(), machine.observed()),
                machine.tags().stream().map(tag -> tag.name()).toList(),
                machine.disabled());
    }

    Registration after(MachineEdit edit) {
        String address = edit.hostname();
        return new Registration(
                Objects.requireNonNullElse(edit.name(), name),
                address == null ? hostname : HostAddress.normal(address),
                Objects.requireNonNullElse(edit.port(), port),
                jump,
                Objects.requireNonNullElse(edit.username(), username),
                facts.after(edit.facts()),
                Objects.requireNonNullElse(edit.tags(), tags),
                Objects.requireNonNullElse(edit.disabled(), disabled));
    }

    /** The same, reached in another way. */
    Registration through(@Nullable UUID machine) {
        return new Registration(name, hostname, port, machine, username, facts, tags, disabled);
    }

    boolean sameEndpoint(Registration other) {
        return hostname.equals(other.hostname)
                && port == other.port
                && Objects.equals(jump, other.jump);
    }

    boolean sameTags(Registration other) {
        return keys(tags).equals(keys(other.tags));
    }

    private static List<String> keys(List<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct().sorted().toList();
    }

    /** Old and new value of each field that differs. */
    Map<String, Object> differences(Registration next) {
        Map<String, Object> differences = new LinkedHashMap<>();
        note(differences, "name", name, next.name);
        note(differences, "hostname", hostname, next.hostname);
        note(differences, "port", port, next.port);
        note(differences, "jump", shown(jump), shown(next.jump));
        note(differences, "username", username, next.username);
        differences.putAll(facts.differences(next.facts));
        note(differences, "disabled", disabled, next.disabled);
        if (!sameTags(next)) {
            note(differences, "tags", tags, next.tags);
        }
        return differences;
    }

    private static String shown(@Nullable UUID machine) {
        return machine == null ? "none" : machine.toString();
    }

    private static void note(
            Map<String, Object> differences, String field, Object from, Object to) {
        if (!to.equals(from)) {
            differences.put(field, Map.of("from", from, "to", to));
        }
    }
}
