package io.sysup.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.listing.Pages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The machines the server knows. */
public final class Machines {

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Api api;

    public Machines(Api api) {
        this.api = api;
    }

    /** By exact name or by id; never one of several. */
    public Machine find(String nameOrId) {
        return byId(nameOrId)
                .or(() -> byName(nameOrId, false))
                .orElseThrow(() -> unknown(nameOrId));
    }

    /** A machine that was removed, by exact name or by id; never one of several. */
    public Machine findRemoved(String nameOrId) {
        return byId(nameOrId)
                .or(() -> byName(nameOrId, true))
                .orElseThrow(() ->
                        Failure.notFound("there is no removed machine called " + nameOrId, null));
    }

    public Machine restore(Machine machine) {
        return new Machine(api.send(ApiCall.post("machines", machine.id(), "restore")));
    }

    public Machine get(String id) {
        return new Machine(api.send(ApiCall.get("machines", id)));
    }

    public List<Machine> all(String selector) {
        return all(selector, false);
    }

    private List<Machine> all(String selector, boolean removed) {
        ApiCall call =
                ApiCall.get("machines")
                        .query("where", selector)
                        .query("deleted", removed ? "true" : "");
        return new Pages(api, call, Integer.MAX_VALUE).rest().stream().map(Machine::new).toList();
    }

    public Machine add(JsonNode registration) {
        return new Machine(api.send(ApiCall.post("machines").body(registration)));
    }

    public Machine edit(Machine machine, JsonNode changes) {
        ApiCall call = ApiCall.patch("machines", machine.id()).onlyVersion(machine.version());
        return new Machine(api.send(call.body(changes)));
    }

    public void setCredential(Machine machine, JsonNode credential) {
        api.send(ApiCall.put("machines", machine.id(), "credential").body(credential));
    }

    public void remove(Machine machine) {
        api.send(ApiCall.delete("machines", machine.id()).onlyVersion(machine.version()));
    }

    private Optional<Machine> byId(String text) {
        if (!ID.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(get(text));
        } catch (Failure failure) {
            if (failure.kind().equals("not_found")) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Optional<Machine> byName(String name, boolean removed) {
        if (name.isBlank() || name.contains("\"")) {
            return Optional.empty();
        }
        List<Machine> named =
                all("name:\"" + name + "\"", removed).stream()
                        .filter(machine -> machine.name().equals(name))
                        .toList();
        if (named.size() > 1) {
            throw Failure.ambiguous("machines", name, named.stream().map(Machine::id).toList());
        }
        return named.stream().findFirst();
    }

    private static Failure unknown(String nameOrId) {
        return Failure.notFound(
                "there is no machine called " + nameOrId,
                "`sysup machine list` shows the machines");
    }
}
