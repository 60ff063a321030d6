package io.sysup.contracts.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of a machine were decrypted and handed to a service. It tells which ones, and none of
 * them.
 *
 * @param secrets {@code password}, {@code private_key}, {@code passphrase}, {@code sudo_password};
 *     open vocabulary
 * @param credentialVersion grows with each change of a secret
 * @param reader who asked, e.g. {@code system:execution}
 * @param use what for, in words
 * @param jobId the job they were needed for; null for a connection without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecretRead(
        UUID machineId,
        String machine,
        List<String> secrets,
        int credentialVersion,
        String reader,
        String use,
        @Nullable UUID jobId) {

    public SecretRead {
        secrets = List.copyOf(secrets);
    }
}
