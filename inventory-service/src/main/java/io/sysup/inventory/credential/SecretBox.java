package io.sysup.inventory.credential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
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
    private static final byte[] CANARY = "canary".getBytes(StandardCharsets.US_ASCII);
    private static final String CANARY_COLUMN = "inventory.secret_keys.canary:";

    private final KeysetHandle keyset;
    private final Aead aead;
    private final String primaryKeyId;
    private final Set<String> keyIds;

    private SecretBox(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.primaryKeyId = id(keyset.getPrimary());
        this.keyIds =
                IntStream.range(0, keyset.size())
                        .mapToObj(keyset::getAt)
                        .filter(key -> key.getStatus() == KeyStatus.ENABLED)
                        .map(SecretBox::id)
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
        return json(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    private static String json(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    String primaryKeyId() {
        return primaryKeyId;
    }

    Set<String> keyIds() {
        return keyIds;
    }

    boolean holds(String keyId) {
        return keyIds.contains(keyId);
    }

    /** The same keys, of which this one seals. */
    SecretBox sealingWith(String keyId) {
        if (keyId.equals(primaryKeyId)) {
            return this;
        }
        try {
            KeysetHandle.Builder keys = KeysetHandle.newBuilder(keyset);
            keys.getAt(place(keyId)).makePrimary();
            return new SecretBox(keys.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + keyId + " cannot seal.", e);
        }
    }

    private int place(String keyId) {
        return IntStream.range(0, keyset.size())
                .filter(place -> id(keyset.getAt(place)).equals(keyId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no key " + keyId + "."));
    }

    /** The keyset with a fresh key that is its primary one, as text. */
    String withNewKey() throws GeneralSecurityException {
        return json(
                KeysetHandle.newBuilder(keyset)
                        .addEntry(
                                KeysetHandle.generateEntryFromParameters(
                                                PredefinedAeadParameters.AES256_GCM)
                                        .withRandomId()
                                        .makePrimary())
                        .build());
    }

    /** The keyset without that key, which is not the primary one, as text. */
    String without(String keyId) throws GeneralSecurityException {
        return json(KeysetHandle.newBuilder(keyset).deleteAt(place(keyId)).build());
    }

    /** A constant that only this key opens. */
    Buffer canary(String keyId) {
        return sealingWith(keyId).sealed(CANARY, canaryData(keyId));
    }

    boolean opensCanary(String keyId, Buffer canary) {
        try {
            aead.decrypt(canary.getBytes(), canaryData(keyId));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] canaryData(String keyId) {
        return (CANARY_COLUMN + keyId).getBytes(StandardCharsets.UTF_8);
    }

    @Nullable Buffer seal(@Nullable String secret, SecretColumn column, UUID machineId) {
        return secret == null || secret.isEmpty()
                ? null
                : sealed(secret.getBytes(StandardCharsets.UTF_8), column.associatedData(machineId));
    }

    private Buffer sealed(byte[] secret, byte[] associatedData) {
        try {
            return Buffer.buffer(aead.encrypt(secret, associatedData));
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
