package io.sysup.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineAddTest extends StubTest {

    private static final String SECRET = "tops3cret";

    @BeforeEach
    void aServerThatKnowsTheMachine() {
        server.on("POST", "machines", request -> Reply.json(201, machine("1", "web-1")))
                .on("GET", "machines/1", machine("1", "web-1"))
                .on("GET", "machines/1/host-keys", page(hostKey("abc", "unknown")))
                .on("GET", "jobs", page(job("j1", "web-1", "running", "")))
                .on("GET", "jobs/j1", job("j1", "web-1", "error", error("host_key_unknown")));
    }

    @Test
    void showsTheKeyAndHowToApproveIt() throws IOException {
        Cli.Result result = add("--password-file", file("pw", SECRET + "\n"));

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("web-1 added")
                .contains("ssh-ed25519  SHA256:abc")
                .contains("sysup hostkey approve web-1 --fingerprint SHA256:abc");
    }

    @Test
    void theDocumentIsTheMachineWithItsKeys() throws IOException {
        JsonNode machine = add("--password-file", file("pw", SECRET), "--json").json();

        assertThat(machine.path("name").asText()).isEqualTo("web-1");
        assertThat(machine.path("hostKeys").path(0).path("fingerprint").asText())
                .isEqualTo("SHA256:abc");
    }

    @Test
    void aPasswordLosesTheLineBreakOfItsFileAndServesSudoToo() throws IOException {
        add("--password-file", file("pw", " " + SECRET + " \r\n"), "--tag", "a", "--tag", "b");

        JsonNode sent = sent();
        assertThat(sent.path("credential").path("method").asText()).isEqualTo("password");
        assertThat(sent.path("credential").path("password").asText()).isEqualTo(" tops3cret ");
        assertThat(sent.path("credential").path("sudo").path("mode").asText())
                .isEqualTo("same_as_ssh");
        assertThat(sent.path("tags")).hasSize(2);
        assertThat(sent.path("port").asInt()).isEqualTo(22);
    }

    @Test
    void aKeyIsSentAsItIsAndNeedsNoSudoPassword() throws IOException {
        add("--key", file("key", "-----KEY-----\n\n"), "--passphrase-file", file("pp", "p\n"));

        JsonNode credential = sent().path("credential");
        assertThat(credential.path("method").asText()).isEqualTo("ssh_key");
        assertThat(credential.path("privateKey").asText()).isEqualTo("-----KEY-----\n\n");
        assertThat(credential.path("passphrase").asText()).isEqualTo("p");
        assertThat(credential.path("sudo").path("mode").asText()).isEqualTo("nopasswd");
    }

    @Test
    void theCertificateThatSshWouldFindIsTakenAlong() throws IOException {
        String key = file("signed", "-----KEY-----\n");
        file("signed-cert.pub", "ssh-ed25519-cert-v01@openssh.com AAAA me\n");

        add("--key", key);

        assertThat(sent().path("credential").path("privateKey").asText())
                .isEqualTo("-----KEY-----\nssh-ed25519-cert-v01@openssh.com AAAA me\n");
    }

    @Test
    void aMachineCanBeBehindAnotherOne() throws IOException {
        add("--key", file("key", "K"), "--jump", "bastion");

        assertThat(sent().path("jump").asText()).isEqualTo("bastion");
    }

    @Test
    void aSudoPasswordMeansASeparateOne() throws IOException {
        add("--key", file("key", "K"), "--sudo-password-file", file("sudo", SECRET));

        JsonNode sudo = sent().path("credential").path("sudo");
        assertThat(sudo.path("mode").asText()).isEqualTo("separate");
        assertThat(sudo.path("password").asText()).isEqualTo(SECRET);
    }

    @Test
    void aSecretCanComeFromStandardInput() {
        cli().typing(SECRET + "\n").run(withLogin("--password-file", "-", "--sudo", "none"));

        assertThat(sent().path("credential").path("password").asText()).isEqualTo(SECRET);
    }

    @Test
    void contradictionsAreRefusedBeforeAnythingIsSent() throws IOException {
        String key = file("key", "K");
        String empty = file("empty", "\n");

        assertUsage("give --key or --password-file");
        assertUsage("not both", "--key", key, "--password-file", key);
        assertUsage("--sudo same needs", "--key", key, "--sudo", "same");
        assertUsage("--sudo separate needs", "--key", key, "--sudo", "separate");
        assertUsage("--passphrase-file needs", "--password-file", key, "--passphrase-file", key);
        assertUsage("--password-file " + empty + " is empty", "--password-file", empty);
        assertUsage("--key: there is no file", "--key", home.resolve("missing").toString());
        assertUsage("--key", "--key", home.toString());
        assertUsage("only one secret", "--password-file", "-", "--sudo-password-file", "-");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void afterAFailedFirstContactTheMachineStaysRegistered() throws IOException {
        server.on("GET", "machines/1/host-keys", page());
        server.on("GET", "jobs/j1", job("j1", "web-1", "error", error("ssh_unreachable")));

        Cli.Result result = add("--password-file", file("pw", SECRET), "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().path("hostKeys")).isEmpty();
        assertThat(result.err())
                .contains("warning: the first contact failed: message of ssh_unreachable")
                .contains("remedy: remedy of ssh_unreachable");
    }

    @Test
    void aKeyThatArrivesAfterTheCheckIsWaitedFor() throws IOException {
        server.on(
                "GET",
                "machines/1/host-keys",
                request ->
                        server.requests("GET", "machines/1/host-keys").size() < 5
                                ? Reply.json(page())
                                : Reply.json(page(hostKey("abc", "unknown"))));

        assertThat(add("--password-file", file("pw", SECRET)).out()).contains("SHA256:abc");
    }

    @Test
    void waitingForTheKeyEnds() throws IOException {
        server.on("GET", "machines/1/host-keys", page());
        server.on("GET", "jobs", page());

        Cli.Result result = add("--password-file", file("pw", SECRET));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("web-1 has not shown its host key in time");
    }

    @Test
    void withoutWaitingNothingElseIsAsked() throws IOException {
        add("--password-file", file("pw", SECRET), "--no-wait");

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void secretsStayOutOfTheOutput() throws IOException {
        server.on("POST", "machines", request -> Reply.problem(400, "validation", "no"));
        String password = file("pw", SECRET);

        Cli.Result refused = add("--password-file", password, "--json");
        server.close();
        Cli.Result unreachable = add("--password-file", password);

        assertThat(refused.out() + refused.err() + unreachable.out() + unreachable.err())
                .contains("validation", "cannot reach")
                .doesNotContain(SECRET, Cli.TOKEN);
    }

    private Cli.Result add(String... more) {
        return cli().run(withLogin(more));
    }

    private static String[] withLogin(String... more) {
        String[] start = {"machine", "add", "web-1", "10.0.0.5", "--user", "ops"};
        String[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    private void assertUsage(String message, String... more) {
        Cli.Result result = add(more);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
    }

    private JsonNode sent() {
        return Json.parse(server.requests("POST", "machines").getFirst().body()).orElseThrow();
    }

    private static String error(String kind) {
        return "\"error\": {\"kind\": \"%1$s\", \"message\": \"message of %1$s\", \"remedy\": \"remedy of %1$s\"}"
                .formatted(kind);
    }
}
