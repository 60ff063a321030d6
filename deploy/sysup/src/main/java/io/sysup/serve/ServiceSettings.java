package io.sysup.serve;

import io.sysup.cli.lifecycle.UpOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What the services are told about the process they live in. */
final class ServiceSettings {
    static final String CLI_TOKEN = "sysup.serve.cli-token";

    private ServiceSettings() {}

    static Map<String, String> of(Home home, UpOptions options) throws IOException {
        String port = Integer.toString(options.port());
        String url = "http://127.0.0.1:" + port;
        String cliToken = "sysup_" + Home.random();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", port);
        settings.put("sysup.internal.secret", home.secret("internal"));
        settings.put("sysup.inventory.url", url);
        settings.put("sysup.execution.url", url);
        settings.put("sysup.scheduler.url", url);
        settings.put("sysup.hermes.url", url);
        settings.put(
                "sysup.inventory.kek-file", home.data("secrets").resolve("kek.json").toString());
        settings.put("sysup.inventory.kek-create", "true");
        settings.put("sysup.artifacts.folder", home.data("artifacts").toString());
        settings.put("sysup.audit.anchor-file", home.data("audit").resolve("heads.txt").toString());
        settings.put(
                "sysup.audit.archive-folder", home.data("audit").resolve("archive").toString());
        settings.put(
                "sysup.scheduler.notification.secrets-folder",
                home.data(Home.CHANNEL_SECRETS).toString());
        settings.put("sysup.gateway.mode", "single");
        settings.put("sysup.gateway.print-first-token", "false");
        settings.put("sysup.gateway.local-token-sha256", sha256(cliToken));
        settings.put(CLI_TOKEN, cliToken);
        settings.put("sysup.serve.url", url);
        settings.put("sysup.serve.demo", Integer.toString(options.demo()));
        return settings;
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
