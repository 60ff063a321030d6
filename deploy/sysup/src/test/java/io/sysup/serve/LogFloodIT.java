package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A machine that does not stop talking fills neither memory nor database, and its job still ends.
 */
class LogFloodIT {
    private static final int HOST = 3;
    private static final int MEGABYTES = 200;

    @Test
    void aFloodKeepsItsHeadAndItsEnd() {
        Rest rest = Product.shared().rest();
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
        Lab.run(
                "exec",
                HOST,
                "sh",
                "-c",
                "printf '%s\\n' '#!/bin/sh' '[ -e /run/flooded ] && exit' 'touch /run/flooded' 'yes \"$(seq -s . 1 60)\" | head -c "
                        + MEGABYTES
                        + "000000' 'echo' >/usr/local/sbin/flood && chmod +x /usr/local/sbin/flood"
                        + " && echo 'DPkg::Post-Invoke { \"/usr/local/sbin/flood\"; };' >/etc/apt/apt.conf.d/99flood");
        String machine =
                rest.addMachine(
                        "flood", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);

        String job = rest.start("apt.upgrade", machine, Map.of(), false);
        Rest.await(() -> {
            assertThat(rest.get("/api/v1/status").status()).isEqualTo(200);
            return rest.get("/api/v1/jobs/" + job + "/log?after=1000&limit=1")
                            .json()
                            .get("lines")
                            .size()
                    > 0;
        });
        JsonNode ended = rest.awaitJob(job);
        List<String> log =
                rest.send(
                                "GET",
                                "/api/v1/jobs/" + job + "/log",
                                null,
                                Map.of("Accept", "text/plain"))
                        .body()
                        .lines()
                        .toList();
        rest.removeMachine(machine);
        Lab.run("reset", HOST);

        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(ended.at("/result/changes")).hasSize(18);
        assertThat(log).anyMatch(line -> line.endsWith(" lines were left out here"));
        assertThat(log).anyMatch(line -> line.startsWith("Inst lab-app01 "));
        assertThat(log.stream().mapToLong(line -> line.length() + 1L).sum()).isLessThan(10_000_000);
    }
}
