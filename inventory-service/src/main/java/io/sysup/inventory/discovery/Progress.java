package io.sysup.inventory.discovery;

/**
 * How far a scan has come.
 *
 * @param probes connections that it tries in all
 * @param probed how many of them are over
 */
record Progress(long addresses, long probes, long probed) {
    static final Progress NONE = new Progress(0, 0, 0);

    Progress over() {
        return new Progress(addresses, probes, probes);
    }
}
