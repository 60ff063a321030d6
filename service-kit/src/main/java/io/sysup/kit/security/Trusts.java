package io.sysup.kit.security;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which trust is meant by the settings. */
@Singleton
class Trusts {
    @Produces
    @Singleton
    Trust trust(InternalConfig config) {
        if (config.serviceAccount().tokenFile().isPresent()) {
            return ServiceAccounts.of(config.serviceAccount());
        }
        return new SharedSecret(
                config.secret()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "sysup.internal.secret must be given, or sysup.internal.service-account.token-file.")));
    }
}
