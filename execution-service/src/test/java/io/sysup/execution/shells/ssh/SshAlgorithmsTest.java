package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import io.sysup.kit.ids.Ids;
import java.util.List;
import net.schmizz.sshj.common.Factory;
import org.junit.jupiter.api.Test;

class SshAlgorithmsTest {
    private static final KnownHostKey APPROVED_RSA =
            new KnownHostKey("ssh-rsa", "SHA256:a", "approved");
    private static final String SIGNER = "SHA256:c";

    private final SshAlgorithms algorithms = new SshAlgorithms();

    /** A server that knows the old name no more would else show another key, which is a change. */
    @Test
    void anApprovedRsaKeyIsAskedForByTheNamesOfItsSignatures() {
        assertThat(algorithms.preferred(machine(List.of(), APPROVED_RSA)))
                .containsExactly("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa");
        assertThat(
                        algorithms.preferred(
                                machine(
                                        List.of(),
                                        new KnownHostKey("ssh-ed25519", "SHA256:a", "approved"),
                                        new KnownHostKey("ssh-rsa", "SHA256:b", "rejected"))))
                .containsExactly("ssh-ed25519");
    }

    @Test
    void keysComeBeforeCertificatesAndNoCertificateIsSignedWithSha1() {
        List<String> names = offered(machine(List.of(), APPROVED_RSA));

        assertThat(names).endsWith(certificates(names));
        assertThat(certificates(names))
                .contains("ssh-ed25519-cert-v01@openssh.com", "rsa-sha2-512-cert-v01@openssh.com")
                .doesNotContain("ssh-rsa-cert-v01@openssh.com");
    }

    @Test
    void whereASignerIsTrustedCertificatesComeFirstAndApprovedTypesBeforeOtherKeys() {
        MachineConnection signed = machine(List.of(SIGNER), APPROVED_RSA);

        List<String> names = offered(signed);

        assertThat(names).startsWith(certificates(names));
        assertThat(algorithms.preferred(signed))
                .contains(certificates(names))
                .contains("rsa-sha2-512")
                .doesNotContain("ssh-ed25519");
    }

    private List<String> offered(MachineConnection machine) {
        return algorithms.config(machine).getKeyAlgorithms().stream()
                .map(Factory.Named::getName)
                .toList();
    }

    private static String[] certificates(List<String> names) {
        return names.stream().filter(name -> name.contains("-cert-")).toArray(String[]::new);
    }

    private static MachineConnection machine(List<String> signers, KnownHostKey... keys) {
        return new MachineConnection(
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
                signers,
                null);
    }
}
