package io.sysup.inventory.keyset;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * An AES key that never leaves its device: what is sealed is a nonce of 12 bytes, the cipher text,
 * and a tag of 16 bytes. It is used when a keyset is read or written, not for each secret.
 */
final class Pkcs11Key implements Aead {
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final Pkcs11Uri uri;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Provider provider;

    Pkcs11Key(Pkcs11Uri uri) {
        this.uri = uri;
    }

    @Override
    public byte[] encrypt(byte[] plain, byte @Nullable [] associated)
            throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = worked(Cipher.ENCRYPT_MODE, nonce, plain, associated);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte @Nullable [] associated)
            throws GeneralSecurityException {
        if (sealed.length < NONCE + TAG) {
            throw new GeneralSecurityException("what is sealed is cut off");
        }
        return worked(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                associated);
    }

    private synchronized byte[] worked(
            int mode, byte[] nonce, byte[] text, byte @Nullable [] associated)
            throws GeneralSecurityException {
        try {
            Provider device = provider == null ? device() : provider;
            provider = device;
            Cipher cipher = Cipher.getInstance(AES_GCM, device);
            cipher.init(mode, key(device), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            if (associated != null && associated.length > 0) {
                cipher.updateAAD(associated);
            }
            return cipher.doFinal(text);
        } catch (ProviderException | InvalidParameterException e) {
            provider = null;
            throw new GeneralSecurityException(reason(e), e);
        } catch (IOException | GeneralSecurityException e) {
            throw new GeneralSecurityException(reason(e), e);
        }
    }

    /** The provider hides the answer of the device behind sentences of its own. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private Provider device() {
        String slot = uri.slot() == null ? "slotListIndex = 0" : "slot = " + uri.slot();
        return Security.getProvider("SunPKCS11")
                .configure("--name = sysup\nlibrary = \"" + uri.module() + "\"\n" + slot + "\n");
    }

    private Key key(Provider device) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS11", device);
        store.load(null, Files.readString(uri.pin()).strip().toCharArray());
        Key key = store.getKey(uri.object(), null);
        if (key == null) {
            throw new GeneralSecurityException("there is no key of this name");
        }
        return key;
    }
}
