package io.sysup.execution.actions.host;

import io.sysup.contracts.host.HostCheckResult;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.shell.SudoMode;

/** Reads what {@code host-check.sh} printed. */
public final class HostCheckOutput {
    private HostCheckOutput() {}

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    public static HostCheckReport parse(Sections sections, SudoMode registered, long latencyMs) {
        OsRelease os = OsRelease.of(sections.section("os-release"));
        SudoFacts sudo = SudoFacts.of(sections);
        HostCheckResult result =
                new HostCheckResult(
                        HostCheckResult.SCHEMA_VERSION,
                        HostFacts.line(sections, "hostname"),
                        os.id(),
                        os.version(),
                        os.codename(),
                        os.prettyName(),
                        HostFacts.line(sections, "kernel"),
                        HostFacts.line(sections, "arch"),
                        sudo.access(),
                        HostFacts.bootId(sections),
                        HostFacts.uptimeSeconds(sections),
                        latencyMs,
                        FixedCommandFacts.rights(sections, sudo, registered));
        return new HostCheckReport(result, sudo.refusal());
    }
}
