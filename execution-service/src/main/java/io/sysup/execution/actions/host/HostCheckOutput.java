package io.sysup.execution.actions.host;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.HostCheckResult;
import io.sysup.contracts.host.SudoAccess;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.shell.SudoRefusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@code host-check.sh} printed. */
public final class HostCheckOutput {
    /** Groups that Debian and Ubuntu let use sudo with a password. */
    private static final Set<String> SUDO_GROUPS = Set.of("sudo", "admin", "wheel");

    private HostCheckOutput() {}

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    public static HostCheckReport parse(Sections sections, long latencyMs) {
        OsRelease os = OsRelease.of(sections.section("os-release"));
        Section sudo = sections.section("sudo");
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
                        access(sudo),
                        HostFacts.bootId(sections),
                        HostFacts.uptimeSeconds(sections),
                        latencyMs);
        return new HostCheckReport(result, refusal(sudo));
    }

    private static SudoAccess access(Section sudo) {
        String said = sudo.valuesOf("access").findFirst().orElse("");
        for (SudoAccess access : SudoAccess.values()) {
            if (access.word().equals(said)) {
                return access;
            }
        }
        // Not tried, or tried and refused: the groups tell whether a password would help.
        return sudo.valuesOf("groups")
                        .flatMap(groups -> List.of(groups.split(" ")).stream())
                        .anyMatch(SUDO_GROUPS::contains)
                ? SudoAccess.PASSWORD
                : SudoAccess.NONE;
    }

    private static @Nullable Failure refusal(Section sudo) {
        if (sudo.succeeded()) {
            return null;
        }
        List<String> said =
                sudo.lines().stream()
                        .filter(line -> !line.startsWith("groups ") && !line.isBlank())
                        .toList();
        return SudoRefusal.in(said)
                .orElseThrow(() ->
                        new OutputUnparsable("sudo", "sudo failed for an unknown reason", said));
    }
}
