package io.sysup.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real Debian hosts, started by {@code ./dev}; the tests fail when there are none. */
final class Lab {
    private static final Path SCRIPT = Path.of(required("SYSUP_LAB"));
    private static final Path FOLDER = Path.of(required("SYSUP_LAB_DIR"));

    private Lab() {}

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalStateException(
                    variable
                            + " is not set: run the tests with ./dev test, which starts the hosts");
        }
        return value;
    }

    /** A command of {@code deploy/lab/lab}; returns its output. */
    static String run(Object... words) {
        return feed("", words);
    }

    /** The same, with this on its standard input. */
    static String feed(String input, Object... words) {
        try {
            List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
            for (Object word : words) {
                command.add(word.toString());
            }
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("lab " + List.of(words) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int port(int host) {
        for (JsonNode entry : Json.tree(read("hosts.json"))) {
            if (entry.get("name").asText().equals("lab-" + host)) {
                return entry.get("port").asInt();
            }
        }
        throw new IllegalStateException("there is no lab-" + host);
    }

    static String fingerprint(int host) {
        for (JsonNode entry : Json.tree(read("hosts.json"))) {
            if (entry.get("name").asText().equals("lab-" + host)) {
                return entry.get("fingerprint").asText();
            }
        }
        throw new IllegalStateException("there is no lab-" + host);
    }

    static String opsKey() {
        return read("id_ed25519");
    }

    static Path opsKeyFile() {
        return FOLDER.resolve("id_ed25519");
    }

    /** Opened by the passphrase {@code lab-phrase}. */
    static String keyWithPassphrase() {
        return read("id_opskey");
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
