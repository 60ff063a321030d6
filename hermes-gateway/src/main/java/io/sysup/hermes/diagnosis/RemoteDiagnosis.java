package io.sysup.hermes.diagnosis;

import io.sysup.hermes.OtherService;
import io.sysup.hermes.diagnosis.DiagnosisView.Part;
import io.sysup.kit.diagnosis.Diagnosis;
import io.sysup.kit.diagnosis.Finding;
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
class RemoteDiagnosis {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Config config;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    RemoteDiagnosis(Config config) {
        this.config = config;
    }

    List<Part> parts() {
        List<CompletableFuture<List<Part>>> asked =
                Arrays.stream(OtherService.values()).map(this::ask).toList();
        return asked.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
    }

    private CompletableFuture<List<Part>> ask(OtherService service) {
        URI address = service.url(config).resolve("/q/health/group/" + Diagnosis.GROUP);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> DiagnosisReport.parse(response.body()).parts())
                .thenApply(parts -> parts.isEmpty() ? silent(service) : parts)
                .exceptionally(failure -> silent(service));
    }

    private static List<Part> silent(OtherService service) {
        return List.of(
                new Part(
                        service.word(),
                        List.of(
                                Finding.error(
                                        "answer",
                                        "The service cannot be reached.",
                                        "Look at its log and start it; the others go on meanwhile."))));
    }
}
