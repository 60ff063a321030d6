package io.sysup.cli.fleet;

import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import java.util.ArrayList;
import java.util.List;

/** The host keys of machines. */
public final class HostKeys {

    private final Api api;

    public HostKeys(Api api) {
        this.api = api;
    }

    public List<HostKey> of(Machine machine) {
        List<HostKey> keys = new ArrayList<>();
        api.send(ApiCall.get("machines", machine.id(), "host-keys"))
                .path("items")
                .forEach(key -> keys.add(new HostKey(key)));
        return keys;
    }

    public HostKey approve(Machine machine, HostKey key) {
        return decide(machine, key, "approve");
    }

    public HostKey reject(Machine machine, HostKey key) {
        return decide(machine, key, "reject");
    }

    private HostKey decide(Machine machine, HostKey key, String decision) {
        ApiCall call = ApiCall.post("machines", machine.id(), "host-keys", key.id(), decision);
        return new HostKey(api.send(call));
    }
}
