package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A host of the next release, with what goes wrong with machines in real life, one thing a time.
 */
class FaultyHostsIT {
    private static final int HOST = 2;
    private final Rest rest = Product.shared().rest();
    private String machine;

    @BeforeEach
    void aHostOfTheNextRelease() {
        Lab.run("release", HOST, "trixie");
        Lab.run("heal", HOST);
        machine =
                rest.addMachine(
                        "faulty", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
    }

    @AfterEach
    void removeMachine() {
        rest.removeMachine(machine);
        Lab.run("release", HOST, "bookworm");
    }

    @Test
    void eachFaultIsToldByItsNameAndTheRestOfTheUpgradeIsDone() {
        Lab.run("fault", HOST, "phased");
        Lab.run("fault", HOST, "slow");
        JsonNode analysis = rest.run("apt.analyze", machine);
        assertThat(analysis.at("/state").asText()).as(analysis.toString()).isEqualTo("ok");
        assertThat(analysis.at("/result/counts/updates").asInt()).isEqualTo(21);
        assertThat(phased(analysis)).as(analysis.toString()).contains("lab-phased");
        Lab.run("mend", HOST, "slow");
        rest.run("apt.analyze", machine);

        Lab.run("fault", HOST, "full");
        assertThat(errorOf("apt.upgrade", Map.of())).isEqualTo("apt_disk_full");
        Lab.run("mend", HOST, "full");

        Lab.run("fault", HOST, "expired");
        assertThat(errorOf("apt.analyze", Map.of())).isEqualTo("apt_repository_expired");
        Lab.run("mend", HOST, "expired");
        rest.run("apt.analyze", machine);

        JsonNode upgrade = rest.run("apt.upgrade", machine);
        assertThat(upgrade.at("/state").asText()).as(upgrade.toString()).isEqualTo("ok");
        JsonNode after = rest.run("apt.analyze", machine);
        assertThat(after.at("/result/counts/updates").asInt()).isEqualTo(3);
    }

    @Test
    void anInterruptedDpkgProposesItsRepair() {
        Lab.run("fault", HOST, "interrupted");

        JsonNode failed = rest.run("apt.upgrade", machine);
        assertThat(failed.at("/error/kind").asText())
                .as(failed.toString())
                .isEqualTo("dpkg_interrupted");
        JsonNode repair = failed.at("/error/repair");
        JsonNode repaired =
                rest.run(
                        repair.get("action").asText(),
                        machine,
                        Json.object(repair.get("params").toString()),
                        false);

        assertThat(repaired.at("/state").asText()).as(repaired.toString()).isEqualTo("ok");
        JsonNode done = rest.run("apt.upgrade", machine);
        assertThat(done.at("/state").asText()).as(done.toString()).isEqualTo("ok");
    }

    @Test
    void whatWasFetchedAheadNeedsNoNetwork() {
        Lab.run("fault", HOST, "slow");
        rest.run("apt.analyze", machine);
        JsonNode ahead = rest.run("apt.upgrade", machine, Map.of("downloadOnly", true), false);
        assertThat(ahead.at("/state").asText()).as(ahead.toString()).isEqualTo("ok");
        assertThat(ahead.at("/result/changes")).isEmpty();

        Lab.run("exec", HOST, "sh", "-c", "kill $(cat /run/lab-mirror.pid)");
        assertThat(errorOf("apt.analyze", Map.of())).isEqualTo("apt_repository_unreachable");
        JsonNode upgrade = rest.run("apt.upgrade", machine);

        assertThat(upgrade.at("/state").asText()).as(upgrade.toString()).isEqualTo("ok");
        assertThat(upgrade.at("/result/changes")).hasSize(18);
    }

    private String errorOf(String action, Map<String, Object> params) {
        JsonNode job = rest.run(action, machine, params, false);
        return job.at("/error/kind").asText(job.toString());
    }

    private static Iterable<String> phased(JsonNode analysis) {
        return StreamSupport.stream(analysis.at("/result/phased").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
