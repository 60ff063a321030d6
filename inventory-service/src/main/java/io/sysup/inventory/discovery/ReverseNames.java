package io.sysup.inventory.discovery;

import inet.ipaddr.IPAddress;
import io.sysup.inventory.machine.HostAddress;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.dns.DnsClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The names that the owner of an address gives it: hints of strangers, never proof. */
@ApplicationScoped
public class ReverseNames {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String ONLY_NUMBERS = "[0-9.]*|.*:.*";

    private final DnsClient dns;

    @Inject
    public ReverseNames(Vertx vertx) {
        this(vertx, new DnsClientOptions());
    }

    ReverseNames(Vertx vertx, DnsClientOptions options) {
        this.dns = vertx.createDnsClient(options.setQueryTimeout(PATIENCE.toMillis()));
    }

    /** Empty without a name, without an answer in time, and for an answer that is no name. */
    Optional<String> of(IPAddress address) throws InterruptedException {
        try {
            return Optional.ofNullable(
                            dns.reverseLookup(address.toCanonicalString())
                                    .toCompletionStage()
                                    .toCompletableFuture()
                                    .get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .flatMap(ReverseNames::believable);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    static Optional<String> believable(String name) {
        return Optional.of(HostAddress.normal(name))
                .filter(HostAddress::valid)
                .filter(n -> !n.matches(ONLY_NUMBERS));
    }
}
