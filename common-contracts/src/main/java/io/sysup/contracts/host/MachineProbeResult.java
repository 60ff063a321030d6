package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code machine.probe}. What a host does not tell is absent, and {@code warnings} says
 * which tool was missing; it also names hardware worth a look.
 *
 * @param findings the warnings with their kinds; absent in what older versions told
 * @param clockAheadMs as in {@link MachineMetricsResult}
 * @param needs what has to be started anew; absent in what older versions told
 */
public record MachineProbeResult(
        int schemaVersion,
        String hostname,
        OperatingSystem os,
        KernelState kernel,
        MachineClass machine,
        Hardware hardware,
        Usage usage,
        @Nullable String bootId,
        long uptimeSeconds,
        boolean rebootRequired,
        List<String> rebootPackages,
        List<String> warnings,
        @Nullable List<HostFinding> findings,
        @Nullable Long clockAheadMs,
        @Nullable MachineNeeds needs) {

    public static final int SCHEMA_VERSION = 1;

    /** Of a machine that did not tell its time. */
    public MachineProbeResult(
            int schemaVersion,
            String hostname,
            OperatingSystem os,
            KernelState kernel,
            MachineClass machine,
            Hardware hardware,
            Usage usage,
            @Nullable String bootId,
            long uptimeSeconds,
            boolean rebootRequired,
            List<String> rebootPackages,
            List<String> warnings,
            @Nullable List<HostFinding> findings) {
        this(
                schemaVersion,
                hostname,
                os,
                kernel,
                machine,
                hardware,
                usage,
                bootId,
                uptimeSeconds,
                rebootRequired,
                rebootPackages,
                warnings,
                findings,
                null,
                null);
    }
}
