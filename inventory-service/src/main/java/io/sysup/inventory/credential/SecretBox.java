package io.sysup.inventory.credential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets with the primary key of a keyset (AES-256-GCM) and opens what any of its keys
 * sealed, so that a key is replaced while the service runs on.
 */
final class SecretBox {
    private final Aead aead;
    private final String primaryKeyId;
    private final Set<String> keyIds;

    private SecretBox(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.primaryKeyId = id(keyset.getPrimary());
        this.keyIds =
                IntStream.range(0, keyset.size())
                        .mapToObj(index -> id(keyset.getAt(index)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String id(KeysetHandle.Entry key) {
        return Integer.toUnsignedString(key.getId());
    }

    /**
     * @param json a keyset as Tink writes it
     */
    static SecretBox of(String json) throws GeneralSecurityException {
        AeadConfig.register();
        return new SecretBox(
                TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    static String newKeyset() throws GeneralSecurityException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                InsecureSecretKeyAccess.get());
    }

    String primaryKeyId() {
        return primaryKeyId;
    }

    Set<String> keyIds() {
        return keyIds;
    }

    @Nullable Buffer seal(@Nullable String secret, SecretColumn column, UUID machineId) {
        if (secret == null || secret.isEmpty()) {
            return null;
        }
        try {
            return Buffer.buffer(
                    aead.encrypt(
                            secret.getBytes(StandardCharsets.UTF_8),
                            column.associatedData(machineId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be encrypted.", e);
        }
    }

    @Nullable String open(@Nullable Buffer sealed, SecretColumn column, UUID machineId) {
        if (sealed == null) {
            return null;
        }
        try {
            return new String(
                    aead.decrypt(sealed.getBytes(), column.associatedData(machineId)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecret(column, machineId, e);
        }
    }
}
