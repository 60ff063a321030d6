package io.sysup.hermes.status;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.hermes.GatewayConfig;
import io.sysup.hermes.GatewayConfig.Mode;
import io.sysup.hermes.OtherService;
import io.sysup.hermes.status.StatusView.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/status")
@Tag(name = "status")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
    private static final String GATEWAY = "hermes";

    private final Mode mode;
    private final String version;
    private final LocalHealth local;
    private final RemoteHealth remote;

    /** Anybody may ask, so asking often must not become work for the services. */
    private final LoadingCache<Mode, StatusView> latest =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(this::look);

    StatusResource(
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version,
            LocalHealth local,
            RemoteHealth remote) {
        this.mode = config.mode();
        this.version = version;
        this.local = local;
        this.remote = remote;
    }

    @GET
    @Operation(summary = "Whether every part of the product is ready")
    public StatusView status() {
        return latest.get(mode);
    }

    private StatusView look(Mode asked) {
        Stream<Service> others =
                switch (asked) {
                    case SINGLE -> local.of(names()).stream();
                    case SEPARATE -> remote.others().stream();
                };
        List<Service> all = Stream.concat(others, local.of(List.of(GATEWAY)).stream()).toList();
        return StatusView.of(version, asked.word(), all);
    }

    private static List<String> names() {
        return Arrays.stream(OtherService.values()).map(OtherService::word).toList();
    }
}
