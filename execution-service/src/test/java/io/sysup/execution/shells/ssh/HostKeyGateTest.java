package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import io.sysup.kit.ids.Ids;
import java.util.List;
import net.schmizz.sshj.common.Factory;
import org.junit.jupiter.api.Test;

class HostKeyGateTest {
    /** A server that knows the old name no more would else show another key, which is a change. */
    @Test
    void anApprovedRsaKeyIsAskedForByTheNamesOfItsSignatures() {
        assertThat(asked(new KnownHostKey("ssh-rsa", "SHA256:a", "approved")))
                .containsExactly("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa");
        assertThat(
                        asked(
                                new KnownHostKey("ssh-ed25519", "SHA256:a", "approved"),
                                new KnownHostKey("ssh-rsa", "SHA256:b", "rejected")))
                .containsExactly("ssh-ed25519");
    }

    @Test
    void keysComeBeforeCertificatesAndNoCertificateIsSignedWithSha1() {
        List<String> names =
                new SshAlgorithms()
                        .config().getKeyAlgorithms().stream().map(Factory.Named::getName).toList();

        List<String> certificates = names.stream().filter(name -> name.contains("-cert-")).toList();
        assertThat(names).endsWith(certificates.toArray(String[]::new));
        assertThat(certificates)
                .contains("ssh-ed25519-cert-v01@openssh.com", "rsa-sha2-512-cert-v01@openssh.com")
                .doesNotContain("ssh-rsa-cert-v01@openssh.com");
    }

    private static List<String> asked(KnownHostKey... keys) {
        MachineConnection machine =
                new MachineConnection(
                        Ids.next(),
                        "m",
                        "m",
                        22,
                        "ops",
                        "password",
                        "secret",
                        null,
                        null,
                        "none",
                        null,
                        1,
                        false,
                        List.of(keys),
                        null);
        return new HostKeyGate(machine, Ids.next(), sighting -> null)
                .findExistingAlgorithms("m", 22);
    }
}
