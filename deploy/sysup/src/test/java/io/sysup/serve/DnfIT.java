package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine that is patched by dnf: real dnf, rpm and repository on a real host. */
class DnfIT {
    private static final int HOST = 2;
    private final Rest rest = Product.shared().rest();
    private String machine;

    @BeforeEach
    void freshHost() {
        Lab.run("reset", HOST);
        machine =
                rest.addMachine("dnf", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
    }

    @AfterEach
    void removeMachine() {
        rest.removeMachine(machine);
    }

    @Test
    void isAnalysedAndUpgradedAndItsStateFollows() {
        Lab.run("rpm", HOST);

        JsonNode analysis = ended("dnf.analyze", Map.of(), false, "ok");
        assertThat(analysis.at("/result/counts/updates").asInt()).isEqualTo(10);
        assertThat(analysis.at("/result/counts/security").asInt()).isOne();
        Rest.await(() ->
                state().path("updates").asInt() == 10 && state().path("security").asInt() == 1);
        assertThat(rest.get("/api/v1/packages?q=lab-rpm-sec").body())
                .as("its updates are among those of the fleet")
                .contains("lab-rpm-sec");

        JsonNode looked = ended("dnf.upgrade", Map.of("securityOnly", true), true, "ok");
        assertThat(names(looked.at("/result/plan"))).containsExactly("lab-rpm-sec");
        assertThat(installed()).as("a dry run changes nothing").doesNotContain("1.1-1");

        JsonNode security = ended("dnf.upgrade", Map.of("securityOnly", true), false, "ok");
        assertThat(names(security.at("/result/changes"))).containsExactly("lab-rpm-sec");
        Rest.await(() ->
                state().path("updates").asInt() == 9 && state().path("security").asInt() == 0);

        Map<String, Object> chosen = Map.of("packages", List.of("lab-rpm-app"));
        JsonNode some = ended("dnf.upgrade", chosen, false, "ok");
        assertThat(names(some.at("/result/changes"))).containsExactly("lab-rpm-app", "lab-rpm-lib");

        JsonNode all = ended("dnf.upgrade", Map.of(), false, "warning");
        assertThat(all.at("/error/kind").asText()).isEqualTo("apt_postinst_failed");
        assertThat(names(all.at("/result/changes")))
                .contains("lab-rpm-post", "lab-rpm-heir", "lab-rpm-old", "lab-rpm-newlib");
        assertThat(all.at("/result/conffilesKept/0").asText()).isEqualTo("/etc/lab-rpm.conf");
        assertThat(installed())
                .contains("lab-rpm-held-1.0-1", "lab-rpm-stuck-1.0-1", "lab-rpm-side-1.0-1")
                .contains("lab-rpm-side-1.1-1");
    }

    @Test
    void whatStandsInTheWayIsToldAndNothingIsChanged() {
        Lab.run("rpm", HOST);
        assertKind("dnf.analyze", Map.of("refresh", false), "apt_repository_unreachable");
        Map<String, Object> hasty = Map.of("lockTimeoutSeconds", 1);
        Lab.run(
                "exec",
                HOST,
                "sh",
                "-c",
                "mkdir -p /var/cache/dnf; setsid sleep 60 >/dev/null 2>&1 </dev/null & printf $! >/var/cache/dnf/metadata_lock.pid");
        assertKind("dnf.upgrade", hasty, "apt_lock_busy");
        Lab.run("exec", HOST, "sh", "-c", "kill $(cat /var/cache/dnf/metadata_lock.pid)");

        assertKind("dnf.upgrade", Map.of("packages", List.of("no-such")), "invalid_parameter");
        Lab.run("exec", HOST, "sed", "-i", "s/gpgcheck=0/gpgcheck=1/", "/etc/yum.repos.d/lab.repo");
        assertKind("dnf.upgrade", Map.of(), "apt_repository_unsigned");
        Lab.run("exec", HOST, "mv", "/srv/lab-rpm", "/srv/lab-rpm.away");
        assertKind("dnf.analyze", Map.of(), "apt_repository_unreachable");
        assertThat(installed()).doesNotContain("1.1-1");
    }

    @Test
    void whatCannotBeDoneOnAMachineSaysWhatCan() {
        Lab.run("exec", HOST, "sh", "-c", "mv /usr/bin/apt-get /usr/bin/apt-get.gone");
        JsonNode apt = rest.run("apt.analyze", machine);
        assertThat(apt.at("/error/kind").asText()).isEqualTo("not_debian");
        assertThat(apt.at("/error/remedy").asText()).contains("dnf.analyze");

        Lab.run(
                "exec",
                HOST,
                "sh",
                "-c",
                "for each in dnf dnf-3; do mv /usr/bin/$each /usr/bin/$each.gone; done");
        JsonNode dnf = rest.run("dnf.upgrade", machine);
        assertThat(dnf.at("/error/kind").asText()).isEqualTo("dnf_missing");
        assertThat(dnf.at("/error/remedy").asText()).contains("apt.analyze");
    }

    @Test
    void anUpgradeInTheMiddleOfRpmIsBroughtToItsEnd() {
        Lab.run("rpm", HOST);
        Lab.run("exec", HOST, "touch", "/run/lab-hold", "/etc/lab-healed");
        Map<String, Object> chosen = Map.of("packages", List.of("lab-rpm-post"));
        String job = rest.start("dnf.upgrade", machine, chosen, false);
        Rest.await(() -> log(job).contains("Running transaction"));

        rest.post("/api/v1/jobs/" + job + "/cancel", Map.of());
        Rest.await(() -> log(job).contains("brought to its end"));
        Lab.run("exec", HOST, "rm", "/run/lab-hold");
        JsonNode ended = rest.awaitJob(job);

        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(names(ended.at("/result/changes"))).containsExactly("lab-rpm-post");
        assertThat(installed()).contains("lab-rpm-post-1.1-1").doesNotContain("lab-rpm-post-1.0-1");
    }

    @Test
    void whatIsHeldStaysUntilItIsLetGo() {
        Lab.run("rpm", HOST);
        Map<String, Object> hold = Map.of("packages", List.of("lab-rpm-app"));
        assertThat(ended("dnf.hold", hold, true, "ok").at("/result/changed/0").asText())
                .isEqualTo("lab-rpm-app");
        assertThat(ended("dnf.hold", hold, false, "ok").at("/result/after/0").asText())
                .isEqualTo("lab-rpm-app");

        JsonNode held = ended("dnf.analyze", Map.of(), false, "ok");
        assertThat(held.at("/result/held").valueStream().map(JsonNode::asText))
                .contains("lab-rpm-app");
        ended("dnf.upgrade", Map.of("exclude", List.of("lab-rpm-post")), false, "ok");
        assertThat(installed()).contains("lab-rpm-app-1.0-1", "lab-rpm-sec-1.1-1");

        Map<String, Object> free = Map.of("packages", List.of("lab-rpm-app"), "hold", false);
        assertThat(ended("dnf.hold", free, false, "ok").at("/result/after")).isEmpty();
        assertKind("dnf.hold", Map.of("packages", List.of("no-such")), "invalid_parameter");
        Lab.run("exec", HOST, "sed", "-i", "s/1/0/", "/etc/dnf/plugins/versionlock.conf");
        assertKind("dnf.hold", hold, "dnf_missing");
        assertThat(ended("dnf.clean", Map.of(), false, "ok").at("/result/bytesAfter").asInt())
                .isZero();
    }

    @Test
    void anApprovedPlanIsDoneToTheLetterOrNotAtAll() {
        Lab.run("rpm", HOST);
        Lab.run("exec", HOST, "touch", "/etc/lab-healed");
        String hash =
                ended("dnf.analyze", Map.of(), false, "ok")
                        .at("/result/plans/upgradeHash")
                        .asText();
        Map<String, Object> all = Map.of("planHash", hash);
        ended("dnf.upgrade", all, true, "ok");
        ended("dnf.upgrade", Map.of("packages", List.of("lab-rpm-sec")), false, "ok");

        JsonNode refused = rest.run("dnf.upgrade", machine, all, false);
        assertThat(refused.at("/error/kind").asText()).isEqualTo("plan_changed");
        assertThat(refused.at("/error/lines").valueStream().map(JsonNode::asText))
                .containsExactly("- upgrade lab-rpm-sec noarch 1.0-1 1.1-1");
        assertThat(installed()).contains("lab-rpm-app-1.0-1");

        Map<String, Object> present = Map.of("planHash", refused.at("/result/planHash").asText());
        JsonNode done = ended("dnf.upgrade", present, false, "ok");
        assertThat(names(done.at("/result/changes")))
                .contains("lab-rpm-app", "lab-rpm-heir", "lab-rpm-old", "lab-rpm-newlib");
        assertThat(installed()).contains("lab-rpm-side-1.0-1", "lab-rpm-side-1.1-1");

        Lab.run("exec", HOST, "dnf", "-y", "remove", "--noautoremove", "lab-rpm-new");
        assertThat(names(ended("dnf.autoremove", Map.of(), true, "ok").at("/result/plan")))
                .containsExactly("lab-rpm-newlib");
        ended("dnf.autoremove", Map.of(), false, "ok");
        assertThat(installed()).doesNotContain("lab-rpm-newlib");
    }

    @Test
    void twoVersionsThatACutOffUpgradeLeftAreOneAgain() {
        Lab.run("rpm", HOST);
        Lab.run(
                "exec",
                HOST,
                "sh",
                "-c",
                "rpm -i --force /srv/lab-rpm/lab-rpm-sec-1.1-1.noarch.rpm");
        JsonNode analysis = ended("dnf.analyze", Map.of(), false, "warning");
        assertThat(analysis.at("/error/repair/action").asText()).isEqualTo("dnf.repair");

        Map<String, Object> step = Map.of("step", "duplicates");
        assertThat(names(ended("dnf.repair", step, true, "ok").at("/result/plan")))
                .containsExactly("lab-rpm-sec");
        JsonNode repaired = ended("dnf.repair", step, false, "ok");
        assertThat(repaired.at("/result/left")).isEmpty();
        assertThat(installed()).contains("lab-rpm-sec-1.1-1").doesNotContain("lab-rpm-sec-1.0-1");

        JsonNode sound = ended("dnf.repair", Map.of("step", "database"), false, "ok");
        assertThat(sound.at("/result/found")).isEmpty();
        ended("dnf.repair", Map.of("step", "caches"), false, "ok");
        assertKind("dnf.upgrade", Map.of("planHash", "0".repeat(64)), "plan_changed");
    }

    private String log(String job) {
        return rest.get("/api/v1/jobs/" + job + "/log?limit=500").body();
    }

    private JsonNode ended(
            String action, Map<String, Object> params, boolean dryRun, String state) {
        JsonNode job = rest.run(action, machine, params, dryRun);
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo(state);
        return job;
    }

    private void assertKind(String action, Map<String, Object> params, String kind) {
        JsonNode job = rest.run(action, machine, params, false);
        assertThat(job.at("/error/kind").asText()).as(job.toString()).isEqualTo(kind);
        assertThat(job.at("/error/remedy").asText()).isNotBlank();
    }

    private JsonNode state() {
        return rest.machine(machine).path("state");
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream()
                .map(each -> each.get("name").asText())
                .collect(Collectors.toList());
    }

    private static String installed() {
        return Lab.run("exec", HOST, "rpm", "-qa");
    }
}
