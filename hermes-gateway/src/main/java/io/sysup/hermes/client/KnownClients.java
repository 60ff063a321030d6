package io.sysup.hermes.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Remembers for a few seconds who a token belongs to: a revocation made here counts at once, one
 * made by another gateway after these seconds.
 */
@Singleton
public class KnownClients {
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST_REMEMBERED = 10_000;

    private final Clients clients;
    private final BlockingSecurityExecutor blocking;
    private final Cache<String, Optional<ApiClient>> byHash = cache();
    private final Cache<UUID, Optional<ApiClient>> byId = cache();

    KnownClients(Clients clients, BlockingSecurityExecutor blocking) {
        this.clients = clients;
        this.blocking = blocking;
    }

    private static <K> Cache<K, Optional<ApiClient>> cache() {
        return Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_REMEMBERED)
                .build();
    }

    public Uni<Optional<ApiClient>> byToken(ClientToken token) {
        return find(byHash, token.hash(), clients::byHash);
    }

    public Uni<Optional<ApiClient>> byId(UUID id) {
        return find(byId, id, clients::byId);
    }

    /** Only a look at the database needs a thread that may wait. */
    private <K> Uni<Optional<ApiClient>> find(
            Cache<K, Optional<ApiClient>> cache, K key, Function<K, Optional<ApiClient>> look) {
        Optional<ApiClient> known = cache.getIfPresent(key);
        return known == null
                ? blocking.executeBlocking(() -> cache.get(key, look))
                : Uni.createFrom().item(known);
    }

    void forget(UUID id) {
        byId.invalidate(id);
        byHash.asMap().values().removeIf(known -> known.map(ApiClient::id).equals(Optional.of(id)));
    }
}
