package io.sysup.inventory.discovery;

import inet.ipaddr.IPAddress;
import io.quarkus.runtime.StartupEvent;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.network.AddressRange;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Which ranges may be scanned. */
@ApplicationScoped
public class ScanRules {
    private static final Logger LOGGER = Logger.getLogger(ScanRules.class);
    static final String SETTING = "sysup.discovery.ranges";

    private final List<AddressRange> allowed;
    private final ForbiddenAddresses forbidden;
    private final BigInteger mostAddresses;
    private final ChosenRanges chosen;

    @Inject
    public ScanRules(DiscoveryConfig config, ChosenRanges chosen) {
        this(config, ForbiddenAddresses.localBroadcasts(), chosen);
    }

    ScanRules(DiscoveryConfig config, Set<IPAddress> broadcasts) {
        this(config, broadcasts, new ChosenRanges(config, Optional::empty));
    }

    ScanRules(DiscoveryConfig config, Set<IPAddress> broadcasts, ChosenRanges chosen) {
        this.chosen = chosen;
        this.allowed = config.ranges().orElse(List.of()).stream().map(ScanRules::setting).toList();
        this.forbidden = new ForbiddenAddresses(config.allowLoopback(), broadcasts);
        this.mostAddresses = BigInteger.valueOf(config.mostAddresses());
    }

    /** A mistake in the settings is told at the start, not to the first who asks for a scan. */
    void check(@Observes StartupEvent event) {
        if (!allowed.isEmpty()) {
            LOGGER.infof("Discovery may scan %s", rangesText());
        }
    }

    private static AddressRange setting(String range) {
        return AddressRange.parse(range)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                SETTING
                                        + " holds "
                                        + range
                                        + ", which is not a network such as 10.0.0.0/24 or fd12:3456::/120."));
    }

    /**
     * @throws ProblemException when it may not be scanned, with the reason
     */
    AddressRange range(String cidr) {
        if (allowed.isEmpty()) {
            throw ProblemException.conflict(
                    "Discovery is off: no range may be scanned.",
                    "Set "
                            + SETTING
                            + ", for example to 10.0.0.0/24, and start the service again.");
        }
        AddressRange range =
                AddressRange.parse(cidr)
                        .orElseThrow(() ->
                                refused(
                                        "must be a network such as 10.0.0.0/24 or fd12:3456::/120, or one address",
                                        "The address in front of the prefix must be the first one of the network."));
        forbidden
                .in(range)
                .ifPresent(what -> {
                    throw refused("holds " + what + ", which are never scanned", null);
                });
        if (range.count().compareTo(mostAddresses) > 0) {
            throw refused(
                    "has %s addresses, more than the %s of one scan"
                            .formatted(range.count(), mostAddresses),
                    "Scan smaller networks one after the other.");
        }
        if (allowed.stream().noneMatch(one -> one.contains(range))) {
            throw refused(
                    "is not wholly inside a range that may be scanned: " + rangesText(),
                    "Scan a part of these, or have " + SETTING + " changed.");
        }
        if (!chosen.contain(range)) {
            throw refused(
                    "is not wholly inside a range of the setting discovery.ranges: "
                            + chosen.text(),
                    "Scan a part of these, or have an administrator change the setting.");
        }
        return range;
    }

    /** The last look before a connection is made. */
    boolean connects(IPAddress address) {
        AddressRange alone = new AddressRange(address);
        return !forbidden.leftOut(address)
                && allowed.stream().anyMatch(one -> one.contains(alone))
                && chosen.contain(alone);
    }

    List<String> ranges() {
        return allowed.stream().map(AddressRange::toString).toList();
    }

    private String rangesText() {
        return String.join(", ", ranges());
    }

    private static ProblemException refused(String message, @Nullable String remedy) {
        return new ProblemException(
                400,
                ErrorKind.VALIDATION,
                "The field cidr " + message + ".",
                remedy,
                List.of(new FieldError("cidr", message)));
    }
}
