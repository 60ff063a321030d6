package io.sysup.hermes.diagnosis;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The certificate that the gateway itself shows, where it was given one. */
record OwnCertificate(Config config) {
    private static final String PREFIX = "quarkus.http.ssl.certificate.";

    /** File that it lies in. */
    Optional<String> source() {
        return pem().or(this::keyStore);
    }

    private Optional<String> pem() {
        return config.getOptionalValue(PREFIX + "files", String.class)
                .map(files -> files.split(",", 2)[0].strip());
    }

    private Optional<String> keyStore() {
        return config.getOptionalValue(PREFIX + "key-store-file", String.class);
    }

    Instant lastDay() throws IOException, GeneralSecurityException {
        Optional<String> pem = pem();
        return firstEnd(
                pem.isPresent()
                        ? ofPem(Path.of(pem.get()))
                        : ofStore(Path.of(keyStore().orElseThrow())));
    }

    private static List<X509Certificate> ofPem(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private List<X509Certificate> ofStore(Path file) throws IOException, GeneralSecurityException {
        char[] password =
                config.getOptionalValue(PREFIX + "key-store-password", String.class)
                        .orElse("")
                        .toCharArray();
        KeyStore store = KeyStore.getInstance(new File(file.toString()), password);
        List<X509Certificate> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                found.add(certificate);
            }
        }
        return found;
    }

    static Instant firstEnd(List<X509Certificate> certificates) throws IOException {
        return certificates.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IOException("there is no certificate in it"));
    }
}
