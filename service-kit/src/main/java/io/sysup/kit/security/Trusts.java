package io.sysup.kit.security;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Which trust is meant by the settings. */
@Singleton
class Trusts {
    @Produces
    @Singleton
    Trust trust(InternalConfig config, InstantSource clock) {
        if (config.serviceAccount().tokenFile().isPresent()) {
            return ServiceAccounts.of(config.serviceAccount(), clock);
        }
        return new SharedSecret(
                config.secret()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "sysup.internal.secret must be given, or sysup.internal.service-account.token-file.")));
    }
}
