package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins of all kinds, by the SSH server of a real host. */
class LoginsIT {
    private static final int HOST = 3;
    private static final String PHRASE = "a phrase of its own";

    private final Rest rest = Product.shared().rest();
    private final List<String> machines = new ArrayList<>();
    @TempDir private Path keys;
    private Keygen keygen;

    @BeforeAll
    static void freshHost() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
    }

    @BeforeEach
    void keysOfItsOwn() {
        keygen = new Keygen(keys);
    }

    @AfterEach
    void removeMachines() {
        machines.reversed().forEach(rest::removeMachine);
    }

    /** Its start files are in the way as much as they can be. */
    @Test
    void whateverTheLoginShellIsEverythingWorks() {
        onHost(
                """
                user() { # NAME SHELL: with the password lab-pass for ssh and sudo
                  useradd -m -s "$2" -G sudo "$1" && echo "$1:lab-pass" | chpasswd
                }
                user tcsher /usr/bin/tcsh && user fisher /usr/bin/fish && user rbasher /bin/rbash
                echo 'set path = ( /nowhere ); echo welcome' >/home/tcsher/.tcshrc
                mkdir -p /home/fisher/.config/fish
                echo 'set -x PATH /nowhere; echo welcome' >/home/fisher/.config/fish/config.fish
                chown -R fisher: /home/fisher/.config
                echo 'set -o noglob; echo welcome' >/home/rbasher/.bashrc\
                """);

        for (String user : List.of("tcsher", "rbasher", "fisher")) {
            String machine =
                    add(user, user, Lab.port(HOST), Rest.password("lab-pass", "same_as_ssh"));
            rest.approveHostKey(machine);
            ok(rest.run("host.check", machine));
            ok(rest.run("machine.probe", machine));
            JsonNode plan = ok(rest.run("apt.analyze", machine));
            assertThat(plan.at("/result/upgrade/upgraded").size()).as(user).isNotNegative();
            if (user.equals("fisher")) {
                JsonNode upgraded = ok(rest.run("apt.upgrade", machine, Map.of(), false));
                assertThat(upgraded.at("/result/changes")).hasSize(18);
            }
            removeMachines();
            machines.clear();
        }
    }

    @Test
    void aLoginWithTheFewestRightsAnalysesAndUpgradesAndDoesNothingElse() {
        freshHost(); // one with updates, whatever ran before
        onHost(
                """
                useradd -m -s /bin/bash least && mkdir /home/least/.ssh
                cp /home/ops/.ssh/authorized_keys /home/least/.ssh/ && chown -R least: /home/least/.ssh\
                """);
        giveRights("least");
        String machine = add("least", "least", Lab.port(HOST), key(Lab.opsKey(), null));
        rest.approveHostKey(machine);
        assertThat(rest.run("credential.test", machine).get("state").asText()).isEqualTo("ok");
        awaitRights(machine, "least_privilege");

        JsonNode analysis = rest.run("apt.analyze", machine);
        assertThat(analysis.get("state").asText()).as(Json.write(analysis)).isEqualTo("ok");
        assertThat(analysis.at("/result/lists/refreshed").asBoolean()).isTrue();
        assertThat(rest.run("machine.probe", machine).get("state").asText()).isEqualTo("ok");
        JsonNode plan = ok(rest.run("apt.upgrade", machine, Map.of(), true));
        assertThat(plan.at("/result/changes")).isEmpty();
        String chosen = plan.at("/result/plan/0/name").asText();
        JsonNode upgraded =
                ok(rest.run("apt.upgrade", machine, Map.of("packages", List.of(chosen)), false));
        assertThat(upgraded.at("/result/changes/0/name").asText()).isEqualTo(chosen);
        assertThat(onHost("ls -d /var/lib/sysup/runs/" + upgraded.get("id").asText())).isNotBlank();

        for (String more :
                List.of(
                        "true",
                        "sh -c id",
                        "apt-get install -y lab-newlib",
                        "apt-get -o DPkg::Pre-Invoke::=id update",
                        "/bin/sh /usr/local/lib/sysup/apt-analyze c0ffee no 0 60",
                        "/usr/local/lib/sysup/apt-analyze c0ffee no 0 60 -o Dir::Etc=/tmp",
                        "/usr/local/lib/sysup/run-apt-upgrade ../../tmp/x 1 yes 0 0 c0ffee upgrade keep no 0 no all",
                        "env /usr/local/lib/sysup/machine-probe c0ffee")) {
            assertThat(
                            onHost("su least -c 'sudo -n " + more + "' >/dev/null 2>&1; echo $?")
                                    .strip())
                    .as(more)
                    .isIn("1", "64");
        }
        onHost("echo '# changed' >>/usr/local/lib/sysup/run-apt-upgrade");
        rest.run("credential.test", machine);
        Rest.await(() ->
                rest.machine(machine).at("/state/rightsOutdated/0").asText().equals("apt.upgrade"));
        JsonNode refused = rest.run("apt.upgrade", machine, Map.of(), false);
        assertThat(refused.at("/error/kind").asText()).isEqualTo("sudo_not_permitted");
        assertThat(refused.at("/error/step").asText()).isEqualTo("prepare");
        assertThat(refused.at("/error/remedy").asText()).contains("sysup sudoers least");
        freshHost();
    }

    @Test
    void aLoginWithoutSudoIsReadOnly() {
        String machine =
                add("reader", "nosudo", Lab.port(HOST), Rest.password("lab-pass", "same_as_ssh"));
        rest.approveHostKey(machine);
        assertThat(rest.run("credential.test", machine).at("/error/kind").asText())
                .isEqualTo("sudo_not_permitted");
        awaitRights(machine, "read_only");

        JsonNode analysis = rest.run("apt.analyze", machine);
        assertThat(analysis.get("state").asText()).isEqualTo("warning");
        assertThat(analysis.at("/error/message").asText()).contains("lists were not refreshed");
        assertThat(analysis.at("/result/lists/refreshed").asBoolean()).isFalse();
        assertThat(analysis.at("/result/counts/updates").isInt()).isTrue();
        ok(rest.run("apt.upgrade", machine, Map.of(), true));
        JsonNode refused = rest.run("apt.upgrade", machine, Map.of(), false);
        assertThat(refused.at("/error/message").asText()).contains("is read-only");
        assertThat(refused.at("/error/step").asText()).isEqualTo("prepare");
        assertThat(
                        rest.get("/api/v1/machines?where=rights:read_only")
                                .json()
                                .at("/items/0/name")
                                .asText())
                .isEqualTo("reader");
    }

    /** As an administrator of the host does it. */
    private void giveRights(String user) {
        Rest.Answer answer = rest.get("/api/v1/actions/sudoers?user=" + user);
        assertThat(answer.status()).isEqualTo(200);
        String installer = answer.json().get("installer").asText();
        String kept = "cat >/tmp/rights.sh && sh /tmp/rights.sh";
        assertThat(Lab.feed(installer, "exec", HOST, "sh", "-c", kept))
                .contains("/etc/sudoers.d/sysup-" + user + " is in place");
        onHost("visudo -cf /etc/sudoers.d/sysup-" + user);
    }

    private void awaitRights(String machine, String level) {
        Rest.await(() -> rest.machine(machine).at("/state/rights").asText().equals(level));
    }

    @Test
    void aKeyOfAnyKindOpens() throws IOException {
        assertThat(onHost("/usr/sbin/sshd -T | grep -i ^pubkeyacceptedalgorithms"))
                .contains("rsa-sha2-512")
                .doesNotContain("ssh-rsa,", "ssh-rsa\n");
        String machine = add("keys", "ops", Lab.port(HOST), key(Lab.opsKey(), null));
        rest.approveHostKey(machine);

        for (String kind : List.of("rsa 2048", "ecdsa 256", "ecdsa 384", "ed25519 256")) {
            for (String format : List.of("RFC4716", "PEM", "PKCS8")) {
                for (String phrase : List.of("", PHRASE)) {
                    if (kind.startsWith("ed25519") && !format.equals("RFC4716")) {
                        continue; // ssh-keygen writes these in its own format alone
                    }
                    String key = keygen.newKey(kind, format, phrase);
                    onHost(
                            "echo '"
                                    + Keygen.read(key + ".pub").strip()
                                    + "' >/home/ops/.ssh/authorized_keys");
                    use(machine, key(Keygen.read(key), phrase.isEmpty() ? null : phrase));

                    JsonNode job = rest.run("host.check", machine);

                    assertThat(job.get("state").asText())
                            .as(kind + " " + format + " " + phrase + " " + job)
                            .isIn("ok", "warning");
                }
            }
        }
        onHost(
                "echo '"
                        + Keygen.read(Lab.opsKeyFile() + ".pub").strip()
                        + "' >/home/ops/.ssh/authorized_keys");
    }

    @Test
    void aCertificateOpensWhereItsSignerIsTrusted() throws IOException {
        String signer = keygen.newKey("ed25519 256", "RFC4716", "");
        onHost(
                "echo '"
                        + Keygen.read(signer + ".pub").strip()
                        + "' >/etc/ssh/signer.pub; grep -q TrustedUser /etc/ssh/sshd_config.d/lab.conf ||"
                        + " echo TrustedUserCAKeys /etc/ssh/signer.pub >>/etc/ssh/sshd_config.d/lab.conf; "
                        + ANEW);
        String machine = null;
        for (String kind : List.of("rsa 2048", "ecdsa 256", "ecdsa 384", "ed25519 256")) {
            String key = keygen.newKey(kind, "RFC4716", PHRASE);
            Keygen.sign(signer, "-n", "ops", key + ".pub");
            String text = Keygen.read(key) + Keygen.read(key + "-cert.pub");
            if (machine == null) {
                machine = add("certified", "ops", Lab.port(HOST), key(text, PHRASE));
                rest.approveHostKey(machine);
            }
            use(machine, key(text, PHRASE));
            ok(rest.run("host.check", machine));
        }

        String key = keygen.newKey("ed25519 256", "RFC4716", "");
        Keygen.sign(signer, "-n", "ops", "-V", "20200101:20200102", key + ".pub");
        use(machine, key(Keygen.read(key) + Keygen.read(key + "-cert.pub"), null));
        JsonNode expired = rest.run("host.check", machine);
        assertThat(expired.at("/error/message").asText())
                .isEqualTo("certified refuses the expired certificate of user ops.");

        use(machine, key(Lab.opsKey() + Keygen.read(key + "-cert.pub"), null));
        JsonNode foreign = rest.run("host.check", machine);
        assertThat(foreign.at("/error/kind").asText()).isEqualTo("key_invalid");
        assertThat(foreign.at("/error/message").asText()).contains("belongs to another key");
    }

    /** The key itself is what was approved, so a signature over it changes nothing. */
    @Test
    void aHostThatShowsACertificateIsTheSameHost() throws IOException {
        String machine = add("signed", "ops", Lab.port(HOST), key(Lab.opsKey(), null));
        rest.approveHostKey(machine);
        ok(rest.run("host.check", machine));
        String signer = keygen.newKey("ed25519 256", "RFC4716", "");
        Path hostKey = keys.resolve("host.pub");
        Files.writeString(hostKey, onHost("ssh-keygen -yf /etc/ssh/ssh_host_ed25519_key"));
        Keygen.sign(signer, "-h", "-n", "lab-3", hostKey.toString());
        onHost(
                "echo '"
                        + Keygen.read(keys.resolve("host-cert.pub").toString()).strip()
                        + "' >/etc/ssh/host-cert.pub;"
                        + " echo HostCertificate /etc/ssh/host-cert.pub >>/etc/ssh/sshd_config.d/lab.conf; "
                        + ANEW);

        ok(rest.run("host.check", machine));
        assertThat(rest.machine(machine).get("hostKey").asText()).isEqualTo("approved");
    }

    static final String ANEW =
            "sshd=$(cat /run/sshd.pid); rm /run/sshd.pid; kill -HUP $sshd; until [ -s /run/sshd.pid ]; do sleep 0.1; done";

    private static Map<String, Object> key(String text, String phrase) {
        return Rest.key(text, phrase, "nopasswd", null);
    }

    private String add(String name, String user, int port, Map<String, Object> credential) {
        String id = rest.addMachine(name, "127.0.0.1", port, user, credential);
        machines.add(id);
        return id;
    }

    private void use(String machine, Map<String, Object> credential) {
        assertThat(
                        rest.send(
                                        "PUT",
                                        "/api/v1/machines/" + machine + "/credential",
                                        new HashMap<>(credential),
                                        Map.of())
                                .status())
                .isEqualTo(204);
    }

    private static JsonNode ok(JsonNode job) {
        assertThat(job.get("state").asText()).as(Json.write(job)).isIn("ok", "warning");
        return job;
    }

    private static String onHost(String command) {
        return Lab.run("exec", HOST, "sh", "-c", command);
    }
}
