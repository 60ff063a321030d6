package io.sysup.execution.actions.host;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.host.SudoAccess;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.shell.SudoMode;
import io.sysup.execution.shell.SudoRefusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sudo-access.sh} printed.
 *
 * @param refusal when a sudo password was given and sudo refused it or the login
 */
record SudoFacts(SudoAccess access, @Nullable Failure refusal) {
    /** Groups that Debian and Ubuntu let use sudo with a password. */
    private static final Set<String> SUDO_GROUPS = Set.of("sudo", "admin", "wheel");

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    static SudoFacts of(Sections sections) {
        Section sudo = sections.section("sudo");
        return new SudoFacts(access(sudo), refusal(sudo));
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

    /** Whether sudo said that the login may not use it. */
    boolean forbidden() {
        return refusal != null && refusal.kind().equals(ErrorKind.SUDO_NOT_PERMITTED);
    }

    /**
     * Why it is not as it is registered; null when it is.
     *
     * @param rights when it is known what the login may do
     */
    @Nullable Failure failure(SudoMode registered, String hostname, @Nullable RootRights rights) {
        if (rights != null && rights.level().equals(RootRights.LEAST_PRIVILEGE)) {
            return null;
        }
        boolean rootWithoutPassword = access == SudoAccess.ROOT || access == SudoAccess.NOPASSWD;
        if (refusal != null || registered != SudoMode.NOPASSWD || rootWithoutPassword) {
            return refusal;
        }
        if (access == SudoAccess.PASSWORD) {
            return Failure.of(
                            ErrorKind.SUDO_PASSWORD_REQUIRED,
                            "sudo on " + hostname + " asks for a password, and none is registered.",
                            "Store the sudo password, or allow passwordless sudo in /etc/sudoers.d.")
                    .atStep("sudo");
        }
        return Failure.of(
                        ErrorKind.SUDO_NOT_PERMITTED,
                        "The login may not use sudo on " + hostname + ".",
                        "Generate a sudoers file with the fewest rights by `sysup sudoers`, add the user to the group sudo, or use an account that has the right.")
                .atStep("sudo");
    }
}
