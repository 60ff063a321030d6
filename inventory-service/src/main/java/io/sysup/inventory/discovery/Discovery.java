package io.sysup.inventory.discovery;

import io.sysup.inventory.network.AddressRange;
import io.sysup.inventory.timeline.Actor;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes requests for scans; nothing is stored of one that is refused. */
@ApplicationScoped
public class Discovery {
    private final ScanRules rules;
    private final Nmap nmap;
    private final Scans scans;
    private final Scanner scanner;
    private final DiscoveryConfig config;

    public Discovery(
            ScanRules rules, Nmap nmap, Scans scans, Scanner scanner, DiscoveryConfig config) {
        this.config = config;
        this.rules = rules;
        this.nmap = nmap;
        this.scans = scans;
        this.scanner = scanner;
    }

    ScanLimits limits() {
        return new ScanLimits(
                rules.ranges(),
                ScanRules.SETTING,
                config.mostAddresses(),
                config.connectsPerSecond());
    }

    /** Refuses what {@link #begin} would refuse. */
    ScanPreview preview(NewScan wish) {
        AddressRange range = checked(wish);
        long addresses = range.count().longValueExact();
        long probes = addresses * wish.portsOrSsh().size();
        return new ScanPreview(
                range.toString(),
                wish.portsOrSsh(),
                wish.methodOrTcp(),
                addresses,
                probes,
                Math.ceilDiv(probes, config.connectsPerSecond()));
    }

    private AddressRange checked(NewScan wish) {
        AddressRange range = rules.range(wish.cidr());
        if (wish.methodOrTcp().equals(NewScan.NMAP)) {
            nmap.check();
        }
        return range;
    }

    ScanView begin(NewScan wish, Actor actor) {
        ScanView scan = scans.add(wish, checked(wish), actor);
        scanner.wake();
        return scan;
    }
}
