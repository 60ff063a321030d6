package io.sysup.scheduler.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that speaks STARTTLS, wants a password, and keeps what it gets as it came. */
public final class MailServer implements AutoCloseable {
    public static final String USER = "sysup";
    public static final String PASSWORD = "mail-pass-7731";
    private static final String STORE_PASSWORD = "changeit";

    private final SMTPServer server;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    public record Mail(String from, String to, String raw) {
        /** The header lines, those that were folded put together again. */
        public List<String> headers() {
            String head = raw.substring(0, raw.indexOf("\r\n\r\n"));
            return List.of(head.replaceAll("\r\n[ \t]", " ").split("\r\n"));
        }

        public String header(String name) {
            return headers().stream()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public MailServer() throws Exception {
        SSLContext tls = tls();
        BasicMessageListener listener =
                (context, from, to, data) ->
                        mails.add(new Mail(from, to, new String(data, StandardCharsets.UTF_8)));
        server =
                SMTPServer.port(0)
                        .bindAddress(Optional.of(InetAddress.getLoopbackAddress()))
                        .messageHandler(listener)
                        .authenticationHandlerFactory(
                                new EasyAuthenticationHandlerFactory((user, password, context) -> {
                                    if (!USER.equals(user) || !PASSWORD.equals(password)) {
                                        throw new LoginFailedException();
                                    }
                                }))
                        .startTlsSocketFactory(tls)
                        .requireTLS()
                        .requireAuth()
                        .build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    public List<Mail> mails() {
        return mails;
    }

    /** Signed by itself; the service is told to trust it by its setting for that. */
    private static SSLContext tls() throws Exception {
        Files.createDirectories(Secrets.FOLDER);
        Path store = Secrets.FOLDER.resolve("mail.p12");
        if (!Files.exists(store)) {
            keytool(store);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        Files.writeString(
                Secrets.FOLDER.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("mail").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(Path store) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "mail",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1",
                                "-validity",
                                "3650",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                STORE_PASSWORD)
                        .inheritIO()
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
