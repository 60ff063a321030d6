package io.sysup.hermes.status;

import io.sysup.hermes.OtherService;
import io.sysup.hermes.status.StatusView.Service;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.Config;

/** Asks services that are processes of their own, all at once. */
@Singleton
class RemoteHealth {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

    /** A service whose database is away says so after the second for which it tries to connect. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);

    private final Config config;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    RemoteHealth(Config config) {
        this.config = config;
    }

    List<Service> others() {
        List<CompletableFuture<Service>> asked =
                Arrays.stream(OtherService.values()).map(this::ask).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Service> ask(OtherService service) {
        URI address = service.url(config).resolve("/q/health/ready");
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(
                        response -> ReadinessReport.parse(response.body()).service(service.word()))
                .exceptionally(failure -> Service.down(service.word(), "cannot be reached"));
    }
}
