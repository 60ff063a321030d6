package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machines that are reached through others. */
class JumpIT {
    private static final int BASTION = 1;
    private static final int INNER = 2;
    private static final String SSHD = "/etc/ssh/sshd_config.d/lab.conf";

    private final Rest rest = Product.shared().rest();
    private final List<String> machines = new ArrayList<>();

    @BeforeEach
    void freshHosts() {
        Lab.run("reset", BASTION, INNER);
    }

    @AfterEach
    void removeMachines() {
        machines.reversed().forEach(rest::removeMachine);
    }

    @Test
    void aMachineBehindTwoOthersIsWorkedOnAndEachOfThemIsTrustedForItself() {
        String bastion = add("bastion", "127.0.0.1", Lab.port(BASTION), null);
        String inner = add("inner", address(INNER), 22, "bastion");
        String innermost = add("innermost", "127.0.0.1", 22, "inner");

        JsonNode closed = rest.run("host.check", innermost);
        assertThat(closed.at("/error/kind").asText())
                .as(closed.toString())
                .isEqualTo("jump_refused");
        assertThat(closed.at("/error/message").asText())
                .startsWith(
                        "The way to innermost leads through inner: The way to inner leads through bastion: The host key");
        assertThat(keys(inner)).isEmpty();

        rest.approveHostKey(bastion);
        rest.run("host.check", inner);
        assertThat(keys(innermost)).isEmpty();
        rest.approveHostKey(inner);
        rest.run("host.check", innermost);
        rest.approveHostKey(innermost);

        JsonNode checked = ok(rest.run("host.check", innermost));
        assertThat(log(checked)).contains(":22 through inner through bastion");
        ok(rest.run("apt.analyze", innermost));
        assertThat(rest.machine(innermost).at("/jump/name").asText()).isEqualTo("inner");
    }

    @Test
    void whatIsWrongOnTheWayIsSaidOfTheWay() {
        String bastion = add("bastion", "127.0.0.1", Lab.port(BASTION), null);
        rest.approveHostKey(bastion);
        String inner = add("inner", address(INNER), 22, "bastion");
        rest.run("host.check", inner);
        rest.approveHostKey(inner);
        ok(rest.run("host.check", inner));

        String nobody = add("nobody", "127.0.0.1", 23, "bastion");
        JsonNode silent = rest.run("host.check", nobody);
        assertThat(silent.at("/error/kind").asText()).isEqualTo("ssh_unreachable");
        assertThat(silent.at("/error/message").asText())
                .startsWith("Nothing answers at 127.0.0.1:23, seen from bastion: ");

        anew(BASTION, "AllowTcpForwarding no");
        JsonNode forbidden = rest.run("host.check", inner);
        assertThat(forbidden.at("/error/kind").asText()).isEqualTo("jump_refused");
        assertThat(forbidden.at("/error/message").asText())
                .contains("bastion: it forwards no connection to");
        ok(rest.run("host.check", bastion));

        Lab.run("newhostkey", BASTION);
        anew(BASTION, "MaxAuthTries 6");
        JsonNode changed = rest.run("host.check", inner);
        assertThat(changed.at("/error/kind").asText()).isEqualTo("jump_refused");
        assertThat(changed.at("/error/message").asText())
                .contains("leads through bastion: bastion shows another host key");
        assertThat(rest.machine(inner).get("hostKey").asText()).isEqualTo("approved");
        assertThat(rest.machine(inner).get("credentialStatus").asText()).isEqualTo("ok");
    }

    /** The host refuses whoever is the eleventh to log in at once, and allows one session only. */
    @Test
    void twentyAtOnceNeverExceedWhatAJumpHostTakes() {
        List<String> behind = behindTheBastion(20);
        anew(BASTION, "MaxStartups 10:100:10", "MaxSessions 1");

        checkAtOnce(behind);

        assertThat(
                        Lab.run(
                                "exec",
                                BASTION,
                                "sh",
                                "-c",
                                "ss -Htn state established '( sport = :22 )' | grep -vc 127.0.0. || true"))
                .as(
                        "connections from outside: one for all tunnels, one for the jobs of the bastion")
                .containsAnyOf("1\n", "2\n");
    }

    private String add(String name, String host, int port, String jump) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("hostname", host);
        body.put("port", port);
        body.put("username", "ops");
        body.put("credential", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        if (jump != null) {
            body.put("jump", jump);
        }
        Rest.Answer answer = rest.post("/api/v1/machines", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().get("id").asText();
        machines.add(id);
        return id;
    }

    private JsonNode keys(String machine) {
        return rest.get("/api/v1/machines/" + machine + "/host-keys").json().get("items");
    }

    private String log(JsonNode job) {
        return rest.get("/api/v1/jobs/" + job.get("id").asText() + "/log?limit=500").body();
    }

    private static String address(int host) {
        return Lab.run("exec", host, "hostname", "-i").strip();
    }

    /** Restarts the server, whose connections end. */
    /** More at once than its server takes: those it hangs up on come again. */
    @Test
    void aServerThatTakesFewLoginsAtOnceGetsThemOneAfterTheOther() {
        List<String> behind = behindTheBastion(8);
        anew(BASTION, "MaxStartups 2:100:2");

        checkAtOnce(behind);
    }

    private List<String> behindTheBastion(int machines) {
        rest.approveHostKey(add("bastion", "127.0.0.1", Lab.port(BASTION), null));
        List<String> behind =
                IntStream.rangeClosed(2, machines + 1)
                        .mapToObj(i -> add("behind-" + i, "127.0.0." + i, 22, "bastion"))
                        .toList();
        behind.forEach(rest::approveHostKey);
        Rest.await(
                () -> rest.get("/api/v1/jobs?state=queued,running").json().get("items").isEmpty());
        return behind;
    }

    private void checkAtOnce(List<String> behind) {
        List<String> jobs =
                behind.stream()
                        .map(machine -> rest.start("host.check", machine, Map.of(), false))
                        .toList();
        jobs.forEach(job -> ok(rest.awaitJob(job)));
    }

    private static void anew(int host, String... settings) {
        Lab.run(
                "exec",
                host,
                "sh",
                "-c",
                "printf '%s\\n' '"
                        + String.join("' '", settings)
                        + "' >>"
                        + SSHD
                        + "; for p in $(pgrep -x sshd); do [ $p = $(cat /run/sshd.pid) ] || kill $p; done;"
                        + " sshd=$(cat /run/sshd.pid); rm /run/sshd.pid; kill -HUP $sshd;"
                        + " until [ -s /run/sshd.pid ]; do sleep 0.1; done");
    }

    private static JsonNode ok(JsonNode job) {
        assertThat(job.get("state").asText()).as(Json.write(job)).isIn("ok", "warning");
        return job;
    }
}
