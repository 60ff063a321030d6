package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An upgrade that was begun on a lab host and waits there until the lock of apt is free. */
record LockedUpgrade(Rest rest, int host, String machine, String job) implements AutoCloseable {
    private static final String EFFECTS =
            "grep -c 'upgrade lab-app01:all 1.0 1.1' /var/log/dpkg.log || true";

    /** On the host in its first state. */
    static LockedUpgrade begin(Rest rest, String name, int host) {
        Lab.run("reset", host);
        Lab.run("heal", host);
        return begin(
                rest,
                host,
                rest.addMachine(name, host, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null)));
    }

    static LockedUpgrade begin(Rest rest, int host, String machine) {
        rest.approveHostKey(machine);
        rest.run("apt.analyze", machine);
        Lab.run("lockapt", host, 150);
        String job = rest.start("apt.upgrade", machine, Map.of("lockTimeoutSeconds", 140), false);
        Rest.await(() ->
                rest.get("/api/v1/jobs/" + job + "/log?limit=500").body().contains("cache lock"));
        Rest.await(() -> rest.get("/api/v1/jobs/" + job).body().contains("held by lab-lockapt"));
        return new LockedUpgrade(rest, host, machine, job);
    }

    void goOn() {
        Lab.run("unlockapt", host);
    }

    /** Ended well, and done once as the host tells. */
    JsonNode awaitDoneOnce() {
        JsonNode ended = rest.awaitJob(job);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(ended.at("/result/changes")).hasSize(18);
        assertThat(effects(host)).isOne();
        return ended;
    }

    /** How often the host was upgraded. */
    static int effects(int host) {
        return Integer.parseInt(Lab.run("exec", host, "sh", "-c", EFFECTS).strip());
    }

    @Override
    public void close() {
        goOn();
        rest.removeMachine(machine);
    }
}
