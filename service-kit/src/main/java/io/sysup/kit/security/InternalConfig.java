package io.sysup.kit.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How services recognize each other. */
@ConfigMapping(prefix = "sysup.internal")
public interface InternalConfig {
    /** The same for all of them; not needed where they have accounts of their own. */
    Optional<String> secret();

    ServiceAccount serviceAccount();

    /** Accounts that a cluster gives to services; they are used when there is a token file. */
    interface ServiceAccount {
        /** Token of this process, renewed in place by the cluster. */
        Optional<Path> tokenFile();

        /** As the cluster writes itself into its tokens. */
        Optional<String> issuer();

        /** Where the cluster shows the keys that its tokens are signed with. */
        Optional<URI> jwksUrl();

        /** A token with which the keys are asked for, where the cluster wants one. */
        Optional<Path> jwksTokenFile();

        /** Certificates that the cluster is recognized by; those of Java if absent. */
        Optional<Path> caFile();

        /** For whom the tokens are made. */
        @WithDefault("sysup")
        String audience();

        /** Accounts that may call and say on whose behalf. */
        Optional<List<String>> gateways();

        /** Accounts that may call in their own name. */
        Optional<List<String>> services();

        /**
         * How long keys are kept before they are asked for again. While the cluster does not show
         * them, those that are known count.
         */
        @WithDefault("5m")
        Duration keysKept();
    }
}
