package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an unknown machine to a patched one, on real Debian hosts, over the public API. */
class MainJobIT {
    private final Product product = Product.shared();
    private final Rest rest = product.rest();
    private String machine;

    @BeforeEach
    void freshHost() {
        Lab.run("reset", 1);
        Lab.run("heal", 1);
    }

    @AfterEach
    void removeMachine() {
        if (machine != null) {
            rest.removeMachine(machine);
        }
    }

    @Test
    void aMachineIsAddedApprovedAnalysedUpgradedAndTheDiffIsReal() throws Exception {
        machine = rest.addMachine("main", 1, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        Rest.await(() -> rest.machine(machine).get("hostKey").asText().equals("unknown"));
        JsonNode key =
                rest.get("/api/v1/machines/" + machine + "/host-keys").json().get("items").get(0);
        assertThat(key.get("fingerprint").asText()).isEqualTo(Lab.fingerprint(1));
        JsonNode refused = rest.run("apt.analyze", machine);
        assertThat(refused.at("/error/kind").asText()).isEqualTo("host_key_unknown");

        rest.approveHostKey(machine);
        assertThat(rest.run("host.check", machine).at("/result/osCodename").asText())
                .isEqualTo("bookworm");
        assertThat(rest.run("machine.probe", machine).at("/result/hardware/cpuCores").asInt())
                .isPositive();
        theMetricsFollowTheSettings();

        JsonNode analysis = rest.run("apt.analyze", machine).get("result");
        assertThat(operations(analysis.at("/plans/upgrade"), "upgrade")).hasSize(18);
        assertThat(operations(analysis.at("/plans/distUpgrade"), "upgrade")).hasSize(19);
        assertThat(operations(analysis.at("/plans/distUpgrade"), "install"))
                .containsExactly("lab-newlib");
        assertThat(reasons(analysis.at("/plans/upgrade")))
                .containsEntry("lab-held", "held")
                .containsEntry("lab-newdep", "kept_back");
        assertThat(analysis.at("/counts/security").asInt()).isEqualTo(2);
        Rest.await(() -> rest.machine(machine).at("/state/updates").asInt() == 20);

        JsonNode dry = rest.run("apt.upgrade", machine, Map.of(), true);
        assertThat(dry.at("/result/plan")).isNotEmpty();
        assertThat(dry.at("/result/changes")).isEmpty();
        assertThat(Lab.run("exec", 1, "dpkg-query", "-W", "-f", "${Version}", "lab-app01"))
                .isEqualTo("1.0");

        nothingButTheApprovedPlanIsDone(analysis);
        whatIsKeptOutIsTold();
        whatARuleExcludesStays(analysis);
        JsonNode upgrade = upgraded(analysis.at("/plans/distUpgradeHash").asText(), false);
        assertThat(upgrade.get("state").asText()).as(upgrade.toString()).isEqualTo("ok");
        assertThat(operations(upgrade.at("/result/changes"), "upgraded")).hasSize(19);
        assertThat(operations(upgrade.at("/result/changes"), "installed"))
                .containsExactly("lab-newlib");
        assertThat(upgrade.at("/result/conffilesKept")).hasSize(1);
        assertThat(upgrade.at("/result/conffiles/0/beside").asText())
                .isEqualTo("/etc/lab-conf.conf.dpkg-dist");
        assertThat(upgrade.at("/result/rebootRequired").asBoolean()).isTrue();
        assertThat(upgrade.at("/result/rebootPackages").get(0).asText()).isEqualTo("lab-reboot");
        assertThat(Lab.run("exec", 1, "dpkg-query", "-W", "-f", "${Version}", "lab-app01"))
                .isEqualTo("1.1");
        Rest.await(() -> rest.machine(machine).at("/state/updates").asInt() == 1);
        Rest.await(() -> rest.machine(machine).at("/state/rebootRequired").asBoolean());
        theLogIsKeptWhole(upgrade);
        theHistoryTellsOfIt();
        theHistoryMakesTheSameStateAgain();
        itIsKnownWhatIsInstalled();
    }

    private JsonNode upgraded(String planHash, boolean dryRun) {
        Map<String, Object> params = Map.of("mode", "dist-upgrade", "planHash", planHash);
        return rest.run("apt.upgrade", machine, params, dryRun);
    }

    private void nothingButTheApprovedPlanIsDone(JsonNode analysis) {
        JsonNode refused = upgraded(analysis.at("/plans/upgradeHash").asText(), false);
        assertThat(refused.at("/error/kind").asText())
                .as(refused.toString())
                .isEqualTo("plan_changed");
        assertThat(refused.at("/result/difference/added").findValuesAsText("name"))
                .containsExactly("lab-newdep", "lab-newlib");
        assertThat(refused.at("/result/difference/gone")).isEmpty();
        assertThat(refused.at("/result/planHash")).isEqualTo(analysis.at("/plans/distUpgradeHash"));
        assertThat(Lab.run("exec", 1, "dpkg-query", "-W", "-f", "${Version}", "lab-app01"))
                .isEqualTo("1.0");
    }

    private void whatIsKeptOutIsTold() {
        Map<String, Object> params = Map.of("exclude", List.of("lab-app0*"), "minAgeDays", 7);
        JsonNode dry = rest.run("apt.upgrade", machine, params, true);
        JsonNode keptOut = dry.at("/result/keptOut");
        assertThat(operations(dry.at("/result/plan"), "upgrade")).as(dry.toString()).isEmpty();
        assertThat(keptOut.findValuesAsText("reason")).hasSize(18).contains("excluded", "soaking");
        assertThat(keptOut.findValuesAsText("firstSeen")).hasSize(18);
    }

    /** Analyses and upgrades plan alike; what was planned before the rule is another plan. */
    private void whatARuleExcludesStays(JsonNode before) {
        Map<String, Object> rule =
                Map.of(
                        "name",
                        "apps",
                        "on",
                        "id:" + machine,
                        "packages",
                        List.of("lab-app0*"),
                        "reason",
                        "Not on this machine.");
        String rules = "/api/v1/package-excludes";
        String id = rest.post(rules, rule).json().get("id").asText();

        JsonNode analysis = rest.run("apt.analyze", machine).get("result");
        assertThat(reasons(analysis.at("/plans/upgrade")))
                .containsEntry("lab-app01", "excluded")
                .containsEntry("lab-held", "held");
        assertThat(operations(analysis.at("/plans/upgrade"), "upgrade")).hasSize(9);
        assertThat(analysis.at("/counts/updates").asInt()).isEqualTo(20);
        JsonNode dry = rest.run("apt.upgrade", machine, Map.of(), true);
        assertThat(dry.at("/result/planHash"))
                .as(dry.toString())
                .isEqualTo(analysis.at("/plans/upgradeHash"));
        assertThat(dry.at("/result/rules/0/rule/reason").asText())
                .isEqualTo("Not on this machine.");
        assertThat(dry.at("/result/rules/0/keptOut")).hasSize(9);

        JsonNode stale = upgraded(before.at("/plans/distUpgradeHash").asText(), false);
        assertThat(stale.at("/error/kind").asText()).isEqualTo("plan_changed");
        Map<String, Object> named = Map.of("packages", List.of("lab-app01"));
        JsonNode refused = rest.run("apt.upgrade", machine, named, false);
        assertThat(refused.at("/error/kind").asText()).isEqualTo("package_excluded");
        assertThat(refused.at("/error/message").asText()).contains("The rule apps");
        assertThat(Lab.run("exec", 1, "dpkg-query", "-W", "-f", "${Version}", "lab-app01"))
                .isEqualTo("1.0");

        assertThat(rest.delete(rules + "/" + id).status()).isEqualTo(204);
        JsonNode free = rest.run("apt.analyze", machine).get("result");
        assertThat(free.at("/plans/distUpgradeHash"))
                .isEqualTo(before.at("/plans/distUpgradeHash"));
    }

    private void itIsKnownWhatIsInstalled() {
        String who = "/api/v1/packages/installed?name=lab-app01&below=";
        assertThat(rest.get(who + "1.2").json().get("items").findValuesAsText("machineId"))
                .contains(machine);
        assertThat(rest.get(who + "1.1").json().get("items").findValuesAsText("machineId"))
                .doesNotContain(machine);
        JsonNode messages = rest.get("/api/v1/messages?machineId=" + machine).json();
        assertThat(messages.get("items").findValuesAsText("message"))
                .anyMatch(message -> message.startsWith("Configuration file '"));
    }

    private void theHistoryMakesTheSameStateAgain() {
        Rest.await(() -> rest.machine(machine).at("/state/runningJobId").isNull());
        String rebuild =
                rest.post("/api/v1/fleet/rebuilds", Map.of("dryRun", true))
                        .json()
                        .get("id")
                        .asText();
        Rest.await(() -> rebuilt(rebuild).get("state").asText().equals("finished"));
        assertThat(rebuilt(rebuild).get("looked").asInt()).isPositive();
        assertThat(rebuilt(rebuild).get("differences").findValuesAsText("machineId"))
                .as(rebuilt(rebuild).toString())
                .doesNotContain(machine);
    }

    private JsonNode rebuilt(String rebuild) {
        return rest.get("/api/v1/fleet/rebuilds/" + rebuild).json();
    }

    private void theMetricsFollowTheSettings() {
        String setting = "/api/v1/settings/metrics.disk.warning";
        int version = rest.get(setting).json().get("version").asInt();
        JsonNode chosen = rest.send("PUT", setting, Map.of("value", 1), ifMatch(version)).json();
        assertThat(rest.run("machine.metrics", machine).at("/result/warnings").toString())
                .contains("/ is ", " % full");
        Rest.await(() -> rest.machine(machine).at("/state/status").asText().equals("warning"));
        assertThat(
                        rest.get("/api/v1/machines/" + machine + "/metrics")
                                .json()
                                .at("/alerts/0/level")
                                .asText())
                .isEqualTo("WARNING");

        rest.send("DELETE", setting, null, ifMatch(chosen.get("version").asInt()));
        rest.run("machine.metrics", machine);
        Rest.await(() -> rest.machine(machine).at("/state/diskWarnings").asInt() == 0);
        assertThat(
                        rest.get("/api/v1/machines/" + machine + "/timeline?limit=200")
                                .json()
                                .get("items")
                                .findValuesAsText("type"))
                .contains("metric_warning", "metric_recovered");
    }

    private static Map<String, String> ifMatch(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    private void theLogIsKeptWhole(JsonNode job) throws Exception {
        String id = job.get("id").asText();
        JsonNode lines = rest.get("/api/v1/jobs/" + id + "/log?limit=5000").json().get("lines");
        assertThat(lines.findValuesAsText("message"))
                .anyMatch(line -> line.contains("Setting up lab-app01 (1.1)"));
        JsonNode artifact = rest.get("/api/v1/artifacts/" + job.get("artifactId").asText()).json();
        byte[] content =
                rest.bytes("/api/v1/artifacts/" + job.get("artifactId").asText() + "/content");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        assertThat(artifact.get("sha256").asText()).isEqualTo(HexFormat.of().formatHex(digest));
        String text =
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes(),
                        StandardCharsets.UTF_8);
        assertThat(text.lines().count()).isEqualTo(lines.size());
        String stream =
                rest.send(
                                "GET",
                                "/api/v1/jobs/" + id + "/log/stream",
                                null,
                                Map.of("Accept", "text/event-stream"))
                        .body();
        assertThat(stream)
                .contains("event:log", "event:end")
                .contains("Setting up lab-app01 (1.1)");
        String resumed =
                rest.send(
                                "GET",
                                "/api/v1/jobs/" + id + "/log/stream",
                                null,
                                Map.of(
                                        "Accept",
                                        "text/event-stream",
                                        "Last-Event-ID",
                                        Integer.toString(lines.size() - 1)))
                        .body();
        assertThat(resumed.split("event:log", -1)).hasSize(2);
    }

    private void theHistoryTellsOfIt() {
        JsonNode executions =
                rest.get("/api/v1/executions?machineId=" + machine + "&action=apt.upgrade").json();
        assertThat(executions.get("items")).hasSize(7);
        JsonNode snapshots =
                rest.get("/api/v1/snapshots?machineId=" + machine + "&kind=apt_update_analyze")
                        .json()
                        .get("items");
        assertThat(snapshots.size()).isGreaterThanOrEqualTo(2);
        JsonNode diff =
                rest.get(
                                "/api/v1/snapshots/diff?from="
                                        + snapshots.get(1).get("id").asText()
                                        + "&to="
                                        + snapshots.get(0).get("id").asText())
                        .json();
        assertThat(diff.get("changes").findValuesAsText("path")).contains("counts.updates");
        assertThat(
                        rest.get("/api/v1/machines/" + machine + "/timeline")
                                .json()
                                .get("items")
                                .findValuesAsText("type"))
                .contains("credential_read", "job_finished");
    }

    @Test
    void everyKindOfLoginAndSudoWorks() {
        for (var login :
                List.of(
                        Map.entry("opspw", Rest.password("lab-pass", "same_as_ssh")),
                        Map.entry(
                                "opskey",
                                Rest.key(
                                        Lab.keyWithPassphrase(),
                                        "lab-phrase",
                                        "separate",
                                        "lab-sudo")),
                        Map.entry("ops", Rest.key(Lab.opsKey(), null, "nopasswd", null)))) {
            machine =
                    rest.addMachine("login-" + login.getKey(), 1, login.getKey(), login.getValue());
            rest.approveHostKey(machine);
            JsonNode job = rest.run("apt.analyze", machine);
            assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("ok");
            removeMachine();
        }
        machine = rest.addMachine("login-none", 1, "nosudo", Rest.password("lab-pass", "none"));
        rest.approveHostKey(machine);
        assertThat(rest.run("host.check", machine).get("state").asText()).isEqualTo("ok");
        assertThat(rest.run("apt.analyze", machine).at("/error/kind").asText())
                .isEqualTo("sudo_not_permitted");
    }

    @Test
    void noSecretIsFoundInAnyAnswerOrInTheHome() throws Exception {
        machine = rest.addMachine("secret", 1, "opspw", Rest.password("lab-pass", "same_as_ssh"));
        rest.approveHostKey(machine);
        String job = rest.run("apt.analyze", machine).get("id").asText();

        for (String path :
                List.of(
                        "/api/v1/machines",
                        "/api/v1/machines/" + machine,
                        "/api/v1/machines/" + machine + "/timeline",
                        "/api/v1/jobs/" + job,
                        "/api/v1/jobs/" + job + "/log",
                        "/api/v1/executions?machineId=" + machine)) {
            assertThat(rest.get(path).body()).as(path).doesNotContain("lab-pass");
        }
        try (var files = Files.walk(product.home())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                String bytes =
                        Files.exists(file)
                                ? Files.readString(file, StandardCharsets.ISO_8859_1)
                                : "";
                assertThat(bytes.contains("lab-pass")).as(file.toString()).isFalse();
            }
        }
    }

    private static List<String> operations(JsonNode packages, String operation) {
        return java.util.stream.StreamSupport.stream(packages.spliterator(), false)
                .filter(p -> p.get("operation").asText().equals(operation))
                .map(p -> p.get("name").asText())
                .toList();
    }

    private static Map<String, String> reasons(JsonNode packages) {
        return java.util.stream.StreamSupport.stream(packages.spliterator(), false)
                .filter(p -> p.get("operation").asText().equals("hold"))
                .collect(
                        java.util.stream.Collectors.toMap(
                                p -> p.get("name").asText(), p -> p.get("reason").asText()));
    }
}
