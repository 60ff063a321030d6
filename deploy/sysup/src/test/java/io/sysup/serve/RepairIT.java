package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is broken is mended by the work that its failure names, on a real host. */
class RepairIT {
    private static final int HOST = 3;
    private final Rest rest = Product.shared().rest();
    private String machine;

    @BeforeEach
    void freshHost() {
        Lab.run("reset", HOST);
        machine =
                rest.addMachine(
                        "repair", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
    }

    @AfterEach
    void removeMachine() {
        rest.removeMachine(machine);
    }

    @Test
    void aFailedUpgradeProposesTheRepairThatMendsIt() {
        JsonNode failed = rest.run("apt.upgrade", machine);
        JsonNode repair = failed.at("/error/repair");
        assertThat(repair.path("action").asText()).as(failed.toString()).isEqualTo("apt.repair");
        Map<String, Object> params = params(repair.get("params"));
        assertThat(params).containsEntry("step", "configure");

        JsonNode again = rest.run("apt.repair", machine, params, false);
        assertThat(again.at("/error/kind").asText()).isEqualTo("apt_postinst_failed");
        assertThat(again.at("/error/repair").isMissingNode()).as(again.toString()).isTrue();

        Lab.run("heal", HOST);
        JsonNode looked = ended("apt.repair", params, true);
        assertThat(words(looked.at("/result/inBetween"))).containsExactly("lab-broken");
        assertThat(halfDone()).as("a dry run changes nothing").contains("lab-broken");

        JsonNode done = ended("apt.repair", params, false);
        assertThat(words(done.at("/result/inBetween"))).containsExactly("lab-broken");
        assertThat(done.at("/result/leftInBetween")).isEmpty();
        assertThat(halfDone()).isBlank();
    }

    @Test
    void missingDependenciesAreInstalledAndNothingIsRemovedUnasked() {
        install("lab-wants", "lab-newlib");
        JsonNode analysis = rest.run("apt.upgrade", machine, Map.of(), true);
        assertThat(analysis.at("/error/repair/params/step").asText())
                .as(analysis.toString())
                .isEqualTo("fix-broken");

        JsonNode done = ended("apt.repair", Map.of("step", "fix-broken"), false);
        assertThat(done.at("/result/changes/0/name").asText()).isEqualTo("lab-newlib");

        install("lab-lost", "lab-nowhere");
        JsonNode refused = rest.run("apt.repair", machine, Map.of("step", "fix-broken"), false);
        assertThat(refused.at("/error/kind").asText()).isEqualTo("apt_broken_dependencies");
        assertThat(refused.at("/error/message").asText()).contains("lab-lost");

        JsonNode removed =
                ended("apt.repair", Map.of("step", "fix-broken", "allowRemovals", true), false);
        assertThat(removed.at("/result/changes/0/operation").asText()).isEqualTo("removed");
    }

    @Test
    void whatWasFetchedInPartIsShownThenThrownAway() {
        String file = "/var/lib/apt/lists/partial/broken.FAILED";
        Lab.run("exec", HOST, "sh", "-c", "echo half >" + file);
        Map<String, Object> step = Map.of("step", "clear-partial");

        JsonNode looked = ended("apt.repair", step, true);
        assertThat(looked.at("/result/partialFiles/0/path").asText()).isEqualTo(file);
        assertThat(looked.at("/result/partialFiles/0/bytes").asInt()).isEqualTo(5);

        Lab.run("lockapt", HOST, 60);
        Map<String, Object> hasty = Map.of("step", "clear-partial", "lockTimeoutSeconds", 0);
        JsonNode busy = rest.run("apt.repair", machine, hasty, false);
        Lab.run("unlockapt", HOST);
        assertThat(busy.at("/error/kind").asText()).isEqualTo("apt_lock_busy");
        assertThat(busy.at("/error/message").asText()).contains("lab-lockapt");

        ended("apt.repair", step, false);
        assertThat(ended("apt.repair", step, true).at("/result/partialFiles")).isEmpty();
    }

    @Test
    void aPackageOnHoldStaysUntilItIsTakenOff() {
        Map<String, Object> hold = Map.of("packages", List.of("lab-app02"));
        assertThat(words(ended("apt.hold", hold, true).at("/result/after")))
                .containsExactly("lab-app02", "lab-held");
        assertThat(held()).as("a dry run changes nothing").doesNotContain("lab-app02");

        JsonNode done = ended("apt.hold", hold, false);
        assertThat(words(done.at("/result/before"))).containsExactly("lab-held");
        assertThat(held()).contains("lab-app02");
        JsonNode analysis = ended("apt.analyze", Map.of("refresh", false), false);
        assertThat(words(analysis.at("/result/held"))).contains("lab-app02", "lab-held");

        ended("apt.hold", Map.of("packages", List.of("lab-app02"), "hold", false), false);
        assertThat(held()).doesNotContain("lab-app02");

        JsonNode unknown =
                rest.run("apt.hold", machine, Map.of("packages", List.of("no-such")), false);
        assertThat(unknown.at("/error/kind").asText()).isEqualTo("invalid_parameter");
    }

    @Test
    void whatIsNotNeededIsRemovedAndDownloadsAreCleared() {
        Lab.run("exec", HOST, "apt-get", "-y", "-q", "install", "lab-newlib");
        Lab.run("exec", HOST, "apt-mark", "auto", "lab-newlib");
        assertThat(ended("apt.autoremove", Map.of(), true).at("/result/plan/0/name").asText())
                .isEqualTo("lab-newlib");
        JsonNode removed = ended("apt.autoremove", Map.of(), false);
        assertThat(removed.at("/result/changes/0/operation").asText()).isEqualTo("removed");

        Lab.run("exec", HOST, "sh", "-c", "cp /srv/lab-repo/lab/*.deb /var/cache/apt/archives/");
        long stored = ended("apt.clean", Map.of(), true).at("/result/bytesBefore").asLong();
        JsonNode cleaned = ended("apt.clean", Map.of(), false);
        assertThat(cleaned.at("/result/bytesBefore").asLong()).isEqualTo(stored).isPositive();
        assertThat(cleaned.at("/result/bytesAfter").asLong(-1)).isZero();

        JsonNode plan = ended("apt.downgrade-plan", Map.of("package", "lab-app03"), false);
        assertThat(plan.at("/result/installed").asText()).isEqualTo("1.0");
        assertThat(plan.at("/result/older")).isEmpty();
    }

    private JsonNode ended(String action, Map<String, Object> params, boolean dryRun) {
        JsonNode job = rest.run(action, machine, params, dryRun);
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("ok");
        return job;
    }

    /** A package that is there although what it depends on is not. */
    private static void install(String name, String depends) {
        String control =
                "Package: %s\\nVersion: 1\\nArchitecture: all\\nMaintainer: Lab <lab@localhost>\\nDepends: %s\\nDescription: lab\\n"
                        .formatted(name, depends);
        String make =
                "mkdir -p /tmp/%1$s/DEBIAN && printf '%2$s' >/tmp/%1$s/DEBIAN/control && dpkg-deb -b /tmp/%1$s /tmp/%1$s.deb && dpkg --force-depends -i /tmp/%1$s.deb"
                        .formatted(name, control);
        Lab.run("exec", HOST, "sh", "-c", make);
    }

    private static String halfDone() {
        return Lab.run("exec", HOST, "dpkg", "--audit");
    }

    private static String held() {
        return Lab.run("exec", HOST, "apt-mark", "showhold");
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> params(JsonNode json) {
        return Json.read(json.toString(), Map.class);
    }
}
