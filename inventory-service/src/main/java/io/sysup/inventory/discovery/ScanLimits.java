package io.sysup.inventory.discovery;

import java.util.List;

/**
 * What may be scanned.
 *
 * @param ranges none, and there is no discovery
 * @param setting that the ranges come from
 * @param mostAddresses of one scan
 * @param connectsPerSecond of all scans together
 */
public record ScanLimits(
        List<String> ranges, String setting, int mostAddresses, int connectsPerSecond) {}
