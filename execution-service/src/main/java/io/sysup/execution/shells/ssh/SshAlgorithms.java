package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.key.KeyAlgorithm;
import com.hierynomus.sshj.key.KeyAlgorithms;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.signature.Signature;
import net.schmizz.sshj.signature.SignatureRSA;

/**
 * The configuration of sshj, shared because making it is dear. Cheap and safe algorithms come
 * first.
 */
final class SshAlgorithms {
    private static final List<String> KEY_EXCHANGE =
            List.of("curve25519-sha256", "curve25519-sha256@libssh.org");
    private static final List<String> CIPHERS =
            List.of(
                    "aes128-gcm@openssh.com",
                    "aes256-gcm@openssh.com",
                    "chacha20-poly1305@openssh.com",
                    "aes128-ctr");

    private static final String CERTIFICATE = "-cert-v01@openssh.com";
    private static final Set<String> OUTDATED =
            Set.of("ssh-rsa" + CERTIFICATE, "ssh-dss" + CERTIFICATE);

    private final DefaultConfig plainFirst = new DefaultConfig();
    private final DefaultConfig certificatesFirst = new DefaultConfig();
    private final List<String> certificates;

    SshAlgorithms() {
        List<Factory.Named<KeyAlgorithm>> offered = plainFirst.getKeyAlgorithms();
        List<Factory.Named<KeyAlgorithm>> plain =
                offered.stream().filter(algorithm -> !isCertificate(algorithm)).toList();
        List<Factory.Named<KeyAlgorithm>> signed = certificates(offered);
        configure(plainFirst, plain, signed);
        configure(certificatesFirst, signed, plain);
        certificates = signed.stream().map(Factory.Named::getName).toList();
    }

    /**
     * People approve the key of a machine, and a signature over it changes nothing; unless they
     * trust a signer: then a new key should come with what approves it.
     */
    DefaultConfig config(MachineConnection machine) {
        return machine.hostSigners().isEmpty() ? plainFirst : certificatesFirst;
    }

    /** For servers of which nothing is known. */
    DefaultConfig plain() {
        return plainFirst;
    }

    /**
     * Names of the algorithms that are asked for before others. The key types already approved are
     * among them, so that a second key of the machine is no surprise.
     */
    List<String> preferred(MachineConnection machine) {
        Stream<String> approved =
                machine.hostKeys().stream()
                        .filter(key -> key.status().equals(HostKeyVerdict.APPROVED))
                        .map(KnownHostKey::keyType)
                        .distinct()
                        .flatMap(SshAlgorithms::signatures);
        return machine.hostSigners().isEmpty()
                ? approved.toList()
                : Stream.concat(certificates.stream(), approved).toList();
    }

    /** An RSA key is shown under the names of its signatures; servers know the old one no more. */
    private static Stream<String> signatures(String keyType) {
        return keyType.equals(KeyType.RSA.toString())
                ? Stream.of("rsa-sha2-512", "rsa-sha2-256", keyType)
                : Stream.of(keyType);
    }

    private static void configure(
            DefaultConfig config,
            List<Factory.Named<KeyAlgorithm>> first,
            List<Factory.Named<KeyAlgorithm>> then) {
        config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        config.setKeyExchangeFactories(first(config.getKeyExchangeFactories(), KEY_EXCHANGE));
        config.setKeyAlgorithms(Stream.concat(first.stream(), then.stream()).toList());
        config.setCipherFactories(first(config.getCipherFactories(), CIPHERS));
        config.setVerifyHostKeyCertificates(false); // see HostCertificate
    }

    private static boolean isCertificate(Factory.Named<KeyAlgorithm> algorithm) {
        return algorithm.getName().endsWith(CERTIFICATE);
    }

    /** Those signed with SHA-1 are not used at all. */
    private static List<Factory.Named<KeyAlgorithm>> certificates(
            List<Factory.Named<KeyAlgorithm>> offered) {
        Stream<Factory.Named<KeyAlgorithm>> current =
                offered.stream()
                        .filter(SshAlgorithms::isCertificate)
                        .filter(algorithm -> !OUTDATED.contains(algorithm.getName()));
        Stream<Factory.Named<KeyAlgorithm>> rsa =
                Stream.of(
                        rsa("rsa-sha2-512", new SignatureRSA.FactoryRSASHA512()),
                        rsa("rsa-sha2-256", new SignatureRSA.FactoryRSASHA256()));
        return Stream.concat(current, rsa).toList();
    }

    private static Factory.Named<KeyAlgorithm> rsa(
            String name, Factory.Named<Signature> signature) {
        return new KeyAlgorithms.Factory(name + CERTIFICATE, signature, KeyType.RSA_CERT);
    }

    private static <T> List<Factory.Named<T>> first(
            List<Factory.Named<T>> all, List<String> preferred) {
        return all.stream()
                .sorted(
                        Comparator.comparingInt(factory -> {
                            int rank = preferred.indexOf(factory.getName());
                            return rank < 0 ? preferred.size() : rank;
                        }))
                .toList();
    }
}
