package io.sysup.execution.shells.ssh;

import java.util.Comparator;
import java.util.List;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;

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

    private final DefaultConfig config = new DefaultConfig();

    SshAlgorithms() {
        config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        config.setKeyExchangeFactories(first(config.getKeyExchangeFactories(), KEY_EXCHANGE));
        config.setCipherFactories(first(config.getCipherFactories(), CIPHERS));
    }

    DefaultConfig config() {
        return config;
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
