package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.key.KeyAlgorithm;
import com.hierynomus.sshj.key.KeyAlgorithms;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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

    private final DefaultConfig config = new DefaultConfig();

    SshAlgorithms() {
        config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        config.setKeyExchangeFactories(first(config.getKeyExchangeFactories(), KEY_EXCHANGE));
        config.setKeyAlgorithms(keys(config.getKeyAlgorithms()));
        config.setCipherFactories(first(config.getCipherFactories(), CIPHERS));
    }

    DefaultConfig config() {
        return config;
    }

    /**
     * Plain keys before certificates: people approve the key of a machine, and a signature over it
     * changes nothing. Certificates signed with SHA-1 are not used at all.
     */
    private static List<Factory.Named<KeyAlgorithm>> keys(
            List<Factory.Named<KeyAlgorithm>> offered) {
        Predicate<Factory.Named<KeyAlgorithm>> certificate =
                algorithm -> algorithm.getName().endsWith(CERTIFICATE);
        Stream<Factory.Named<KeyAlgorithm>> plain = offered.stream().filter(certificate.negate());
        Stream<Factory.Named<KeyAlgorithm>> certificates =
                offered.stream()
                        .filter(certificate)
                        .filter(algorithm -> !OUTDATED.contains(algorithm.getName()));
        Stream<Factory.Named<KeyAlgorithm>> rsa =
                Stream.of(
                        rsa("rsa-sha2-512", new SignatureRSA.FactoryRSASHA512()),
                        rsa("rsa-sha2-256", new SignatureRSA.FactoryRSASHA256()));
        return Stream.of(plain, certificates, rsa).flatMap(Function.identity()).toList();
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
