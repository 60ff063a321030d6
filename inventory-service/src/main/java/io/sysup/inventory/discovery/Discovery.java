package io.sysup.inventory.discovery;

import io.sysup.inventory.timeline.Actor;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes requests for scans; nothing is stored of one that is refused. */
@ApplicationScoped
public class Discovery {
    private final ScanRules rules;
    private final Nmap nmap;
    private final Scans scans;
    private final Scanner scanner;

    public Discovery(ScanRules rules, Nmap nmap, Scans scans, Scanner scanner) {
        this.rules = rules;
        this.nmap = nmap;
        this.scans = scans;
        this.scanner = scanner;
    }

    ScanView begin(NewScan wish, Actor actor) {
        AddressRange range = rules.range(wish.cidr());
        if (wish.methodOrTcp().equals(NewScan.NMAP)) {
            nmap.check();
        }
        ScanView scan = scans.add(wish, range, actor);
        scanner.wake();
        return scan;
    }
}
