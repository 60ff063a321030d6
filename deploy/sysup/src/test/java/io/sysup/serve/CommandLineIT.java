package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of the command line, against the running product and a real host. */
class CommandLineIT {
    private final Product product = Product.shared();

    @Test
    void aMachineIsPatchedByScript() {
        Lab.run("reset", 1);
        Lab.run("heal", 1);
        Cli.Result added =
                product.cli(
                        "machine",
                        "add",
                        "scripted",
                        "127.0.0.1",
                        "--port",
                        Lab.port(1),
                        "--user",
                        "ops",
                        "--key",
                        Lab.opsKeyFile(),
                        "--sudo",
                        "nopasswd",
                        "--tag",
                        "cli",
                        "--json");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.json().at("/hostKeys/0/fingerprint").asText())
                .isEqualTo(Lab.fingerprint(1));
        assertThat(product.cli("hostkey", "approve", "scripted").code()).isZero();

        JsonNode analysis =
                jobs(product.cli("run", "apt.analyze", "--on", "tag:cli", "--wait", "--json"))
                        .get(0);
        assertThat(analysis.get("state").asText()).isEqualTo("ok");
        assertThat(analysis.at("/result/plans/upgrade").size()).isEqualTo(20);
        assertThat(analysis.get("error").isNull()).isTrue();
        JsonNode upgrade =
                jobs(product.cli(
                                "run",
                                "apt.upgrade",
                                "--on",
                                "name:scripted",
                                "--param",
                                "packages=lab-app02,lab-sec1",
                                "--wait",
                                "--json"))
                        .get(0);
        assertThat(upgrade.at("/result/changes").findValuesAsText("name"))
                .containsExactly("lab-app02", "lab-sec1");
        Cli.Result log = product.cli("job", "log", upgrade.get("id").asText());
        assertThat(log.out()).contains("Setting up lab-app02 (1.1)");

        assertThat(
                        product.cli(
                                        "schedule",
                                        "add",
                                        "nightly",
                                        "--cron",
                                        "0 3 * * *",
                                        "--timezone",
                                        "Europe/Paris",
                                        "--on",
                                        "tag:cli",
                                        "--action",
                                        "apt.analyze")
                                .code())
                .isZero();
        assertThat(product.cli("schedule", "list").out()).contains("nightly");
        assertThat(product.cli("schedule", "remove", "nightly").code()).isZero();
        assertThat(product.cli("machine", "remove", "scripted", "--yes").code()).isZero();
    }

    private static JsonNode jobs(Cli.Result result) {
        assertThat(result.code()).as(result.err()).isZero();
        return result.json().get("jobs");
    }

    @Test
    void theExitCodeTellsWhatWentWrong() {
        assertThat(product.cli("machine", "list").code()).isZero();
        assertThat(product.cli("machine", "show", "nobody").code()).isEqualTo(1);
        assertThat(
                        product.cli("run", "apt.explode", "--on", "*", "--json")
                                .json()
                                .at("/error/kind")
                                .asText())
                .isEqualTo("unknown_action");
        assertThat(product.cli("machine", "frobnicate").code()).isEqualTo(2);
        assertThat(product.cli("--home", "/nonexistent", "machine", "list").code()).isEqualTo(3);
    }

    @Test
    void aTokenThatMayOnlyReadEndsAWishWithExitCodeFour() {
        Rest.Answer made =
                product.rest()
                        .post(
                                "/api/v1/api-clients",
                                Map.of(
                                        "label",
                                        "only-looks",
                                        "kind",
                                        "script",
                                        "scopes",
                                        List.of("read")));
        Cli reader = product.cliWith(made.json().get("token").asText());

        assertThat(reader.run("machine", "list").code()).isZero();
        Cli.Result refused = reader.run("run", "host.check", "--on", "*", "--json");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.json().at("/error/kind").asText()).isEqualTo("forbidden");
        assertThat(product.cliWith("sysup_wrong").run("machine", "list").code()).isEqualTo(4);
    }
}
