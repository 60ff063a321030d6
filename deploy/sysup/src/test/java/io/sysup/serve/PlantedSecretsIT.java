package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Secrets go in by the front door, machines print them in every form, logins fail, requests are
 * refused, the key is changed; and afterwards none of them lies anywhere.
 */
class PlantedSecretsIT {
    private static final int HOST = 2;
    private static final String PASSWORD = "pl4nted \"lo&gin\" é%/+~pw";
    private static final String WRONG = "pl4nted-but-wr0ng?#=";
    private static final String SUDO = "pl4nted\\sud0 & <pw>";
    private static final String NEXT = "pl4nted-afterwards-$(pw)";

    private final FourProcesses processes = FourProcesses.shared();
    private final Rest rest = processes.gateway();
    private final List<String> machines = new ArrayList<>();

    @AfterEach
    void removeMachines() {
        machines.forEach(rest::removeMachine);
        Lab.run("reset", HOST);
    }

    @Test
    void noneIsFoundAnywhere() throws Exception {
        prepareHost();
        Map<String, String> secrets = aFullRun();
        SecretScan scan = new SecretScan(secrets);
        List<String> found = new ArrayList<>();
        LeftBehind left =
                new LeftBehind(processes, (place, bytes) -> found.addAll(scan.in(place, bytes)));

        left.all();

        assertThat(found).isEmpty();
        theScanSeesWhatIsThere(scan);
    }

    private void prepareHost() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
        put("/root/users", "opspw:" + PASSWORD + "\nopskey:" + SUDO + "\n");
        onHost("chpasswd </root/users && rm /root/users");
        put(
                "/usr/local/sbin/planted",
                "#!/bin/sh\ncat /root/planted\nfor part in first second; do cat /root/$part; sleep 0.4; done\necho\ncat /root/planted >&2\n");
        put(
                "/etc/apt/apt.conf.d/99planted",
                "DPkg::Post-Invoke { \"/usr/local/sbin/planted\"; };\nAPT::Update::Pre-Invoke { \"/usr/local/sbin/planted\"; };\n");
        onHost("chmod 755 /usr/local/sbin/planted");
    }

    /** From now on apt prints them: whole in all forms, and in two pieces with the cut inside. */
    private static void printed(String inPieces, List<String> secrets) {
        List<String> lines = new ArrayList<>();
        for (String secret : secrets) {
            SecretScan.forms(secret).forEach((kind, form) -> lines.add("it says " + form + "."));
            for (String user : List.of("", "u", "us", "opspw:")) {
                byte[] basic = (user + secret).getBytes(StandardCharsets.UTF_8);
                lines.add("Authorization: Basic " + Base64.getEncoder().encodeToString(basic));
            }
        }
        put("/root/planted", String.join("\n", lines) + "\n");
        put("/root/first", "in pieces: " + inPieces.substring(0, 9));
        put("/root/second", inPieces.substring(9));
    }

    private static void put(String file, String text) {
        String base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        onHost("echo " + base64 + " | base64 -d >" + file);
    }

    private static void onHost(String command) {
        Lab.run("exec", HOST, "sh", "-c", command);
    }

    /** Returns what must not be found, by what it is. */
    private Map<String, String> aFullRun() throws Exception {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("password", PASSWORD);
        secrets.put("wrong password", WRONG);
        secrets.put("sudo password", SUDO);
        secrets.put("replaced password", NEXT);
        secrets.put("passphrase", "lab-phrase");
        String key = Lab.keyWithPassphrase();
        List<String> keyLines =
                key.lines().filter(line -> line.length() > 40 && !line.startsWith("-")).toList();
        keyLines.forEach(line -> secrets.put("key, line " + keyLines.indexOf(line), line));

        String byPassword =
                added("planted-1", "127.0.0.1", "opspw", Rest.password(PASSWORD, "same_as_ssh"));
        rest.approveHostKey(byPassword);
        String byKey =
                added(
                        "planted-2",
                        "localhost",
                        "opskey",
                        Rest.key(key, "lab-phrase", "separate", SUDO));
        rest.approveHostKey(byKey);
        tested(byPassword, "ok", null);
        tested(byKey, "ok", null);
        secrets.putAll(keysOfTheKeyset("first"));
        assertThat(rest.post("/api/v1/secrets/rotation", Map.of()).status()).isEqualTo(202);
        List<String> ofTheKey = new ArrayList<>(keyLines);
        ofTheKey.addAll(List.of(SUDO, "lab-phrase"));
        printed(SUDO, ofTheKey);
        assertThat(rest.run("apt.analyze", byKey).hasNonNull("artifactId")).isTrue();
        printed(PASSWORD, List.of(PASSWORD));
        JsonNode upgrade = rest.run("apt.upgrade", byPassword);
        assertThat(upgrade.get("state").asText()).as(upgrade.toString()).isEqualTo("ok");
        JsonNode log =
                rest.get("/api/v1/jobs/" + upgrade.get("id").asText() + "/log?limit=5000").json();
        assertThat(log.get("lines").findValuesAsText("message"))
                .contains("it says [redacted].")
                .contains("in pieces: [redacted]");
        Rest.await(() ->
                rest.get("/api/v1/secrets")
                        .json()
                        .at("/rotations/0/state")
                        .asText()
                        .equals("finished"));
        secrets.putAll(keysOfTheKeyset("second"));

        replace(byPassword, Rest.password(WRONG, "same_as_ssh"));
        tested(byPassword, "error", "auth_failed");
        replace(byKey, Rest.key(key, "lab-phrase", "separate", NEXT));
        tested(byKey, "error", "sudo_password_wrong");
        replace(byKey, Rest.key(key, WRONG, "separate", SUDO));
        tested(byKey, "error", "key_invalid");
        refused(byKey);
        return secrets;
    }

    private String added(String name, String address, String user, Map<String, Object> credential) {
        String machine = rest.addMachine(name, address, Lab.port(HOST), user, credential);
        machines.add(machine);
        return machine;
    }

    private void replace(String machine, Map<String, Object> credential) {
        assertThat(
                        rest.send(
                                        "PUT",
                                        "/api/v1/machines/" + machine + "/credential",
                                        credential,
                                        Map.of())
                                .status())
                .isEqualTo(204);
    }

    private void tested(String machine, String status, String errorKind) {
        JsonNode job = rest.run("credential.test", machine);
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo(status);
        Rest.await(() -> rest.machine(machine).get("credentialStatus").asText().equals(status));
        JsonNode shown = rest.machine(machine);
        assertThat(shown.path("credentialErrorKind").asText(null)).isEqualTo(errorKind);
        assertThat(shown.hasNonNull("credentialTestedAt")).isTrue();
    }

    /** What cannot be read or does not fit is not repeated to whoever sent it, nor in a log. */
    private void refused(String machine) {
        String path = "/api/v1/machines/" + machine + "/credential";
        for (Object body :
                List.of(
                        "{\"method\":\"password\",\"password\":\"" + WRONG,
                        "{\"method\":\"" + WRONG + "\"}",
                        "{\"password\":{\"" + WRONG + "\":1}}",
                        Map.of("method", "ssh_key", "privateKey", SUDO, "password", PASSWORD),
                        Map.of("method", "password", "password", PASSWORD + "\n" + NEXT))) {
            Rest.Answer answer = rest.send("PUT", path, body, Map.of());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(
                            new SecretScan(Map.of("a", WRONG, "b", PASSWORD, "c", SUDO, "d", NEXT))
                                    .in("answer", answer.body()))
                    .isEmpty();
        }
    }

    private Map<String, String> keysOfTheKeyset(String which) throws Exception {
        Map<String, String> keys = new LinkedHashMap<>();
        String keyset = Files.readString(processes.folder().resolve("kek.json"));
        for (JsonNode key : Json.tree(keyset).get("key")) {
            byte[] value = Base64.getDecoder().decode(key.at("/keyData/value").asText());
            String text = Base64.getEncoder().encodeToString(value);
            keys.put(which + " keyset, key " + key.get("keyId").asText(), text);
        }
        return keys;
    }

    /** Each place is looked into: what is put there on purpose is found. */
    private void theScanSeesWhatIsThere(SecretScan scan) throws Exception {
        String leak =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(("me:" + NEXT).getBytes(StandardCharsets.UTF_8));
        try (Connection database = processes.everySchema();
                var statement =
                        database.prepareStatement(
                                "update inventory.machines set virtualization = ? where name = 'planted-1'")) {
            statement.setString(1, leak);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        Path file = Files.writeString(processes.folder().resolve("artifacts/leak.txt"), leak);
        try (Messages messages = new Messages(processes.brokerAddress())) {
            messages.makeTopic("leak");
            messages.send("leak", "k", leak.getBytes(StandardCharsets.UTF_8));
        }
        List<String> found = new ArrayList<>();
        LeftBehind left =
                new LeftBehind(processes, (place, bytes) -> found.addAll(scan.in(place, bytes)));
        left.database();
        left.topics();
        left.files();
        Set<String> asked = left.answers();
        Files.delete(file);

        for (String place :
                List.of(
                        "table inventory.machines",
                        "topic leak",
                        "file " + file,
                        "answer to /api/v1/machines?",
                        "answer to /api/v1/machines/")) {
            assertThat(found).anyMatch(one -> one.startsWith(place));
        }
        assertThat(asked)
                .contains(
                        "/api/v1/machines/{id}/timeline",
                        "/api/v1/jobs/{id}/log",
                        "/api/v1/artifacts/{id}/content",
                        "/api/v1/executions/{id}",
                        "/api/v1/snapshots/{id}");
    }
}
