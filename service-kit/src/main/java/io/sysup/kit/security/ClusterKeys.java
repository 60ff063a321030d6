package io.sysup.kit.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;
import org.jspecify.annotations.Nullable;

/** Asks the cluster for its keys. */
final class ClusterKeys implements SimpleGet {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Optional<TokenFile> token;

    ClusterKeys(Optional<Path> caFile, Optional<Path> tokenFile) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(LIMIT);
        caFile.map(ClusterKeys::trusting).ifPresent(builder::sslContext);
        this.http = builder.build();
        this.token = tokenFile.map(TokenFile::new);
    }

    private static SSLContext trusting(Path caFile) {
        try (InputStream in = Files.newInputStream(caFile)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("cluster-" + number++, one);
            }
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The certificates of the cluster in %s cannot be read.".formatted(caFile), e);
        }
    }

    @Override
    public SimpleResponse get(String location) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(location))
                        .timeout(LIMIT)
                        .header("Accept", "application/jwk-set+json, application/json");
        token.ifPresent(own -> request.header("Authorization", "Bearer " + own.text()));
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the cluster answered with " + answer.statusCode());
            }
            return new Answer(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private record Answer(HttpResponse<String> answer) implements SimpleResponse {
        @Override
        public int getStatusCode() {
            return answer.statusCode();
        }

        @Override
        public String getStatusMessage() {
            return "";
        }

        @Override
        public Collection<String> getHeaderNames() {
            return answer.headers().map().keySet();
        }

        @Override
        public List<String> getHeaderValues(@Nullable String name) {
            return name == null ? List.of() : answer.headers().allValues(name);
        }

        @Override
        public String getBody() {
            return answer.body();
        }
    }
}
