package io.sysup.inventory.discovery;

import java.util.List;

/**
 * What a scan would do.
 *
 * @param probes connections that it would try
 * @param seconds that these take at least
 */
public record ScanPreview(
        String cidr,
        List<Integer> ports,
        String method,
        long addresses,
        long probes,
        long seconds) {}
