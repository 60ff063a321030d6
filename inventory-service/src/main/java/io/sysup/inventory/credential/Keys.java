package io.sysup.inventory.credential;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.inventory.keyset.KeysetSource;
import io.sysup.inventory.keyset.KeysetSources;
import io.sysup.kit.start.StartFailure;
import io.sysup.kit.start.StartRefusal;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The keys at hand: read at the start, and anew when their source has changed. */
@Singleton
class Keys {
    private static final Logger LOGGER = Logger.getLogger(Keys.class);

    private final KeysetSource source;
    private volatile @Nullable Held held;
    private volatile @Nullable Failure trouble;

    private record Held(String text, SecretBox box) {}

    Keys(KeysetSource source) {
        this.source = source;
    }

    /**
     * @param secretsStored nobody could open them with a keyset that is made now
     * @throws StartRefusal when there is none, or it is not one
     */
    void open(boolean secretsStored) {
        if (source.ours() && !secretsStored && source.read().isEmpty()) {
            source.create(fresh());
        }
        held = read();
    }

    private static String fresh() {
        try {
            return SecretBox.newKeyset();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Held read() {
        String text = source.read().orElseThrow(this::missing);
        if (KeysetSources.sealed(text)) {
            throw new StartRefusal(
                    ErrorKind.KMS_UNAVAILABLE,
                    "The keyset in " + source.name() + " is sealed by a key of a KMS.",
                    "Set sysup.inventory.kek-kms to the key that seals it.",
                    null);
        }
        try {
            return new Held(text, SecretBox.of(text));
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw new StartRefusal(
                    ErrorKind.KEYSET_INVALID,
                    "The keyset in " + source.name() + " is not one of Tink for AEAD.",
                    "Restore it from a backup: without it no stored credential can be read.",
                    e);
        }
    }

    private StartRefusal missing() {
        return new StartRefusal(
                ErrorKind.KEYSET_MISSING,
                "The keyset file " + source.name() + " does not exist.",
                "Restore it from a backup: without it no stored credential can be read. To begin with a new one, where none is stored, set sysup.inventory.kek-create=true.",
                null);
    }

    SecretBox box() {
        return now().box();
    }

    private Held now() {
        Held now = held;
        if (now == null) {
            throw new IllegalStateException("The keyset is used before it was read.");
        }
        return now;
    }

    /**
     * Looks at the source first when this key is not at hand: another replica may have added it.
     */
    SecretBox boxFor(String keyId) {
        if (!box().holds(keyId)) {
            reread(() -> box().keyIds());
        }
        return box();
    }

    KeysetSource source() {
        return source;
    }

    /** Why the keyset that the source has now is not the one at hand. */
    Optional<Failure> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Takes what the source has now, unless it would lose a needed key.
     *
     * @return whether it has changed
     */
    synchronized boolean reread(Supplier<Set<String>> needed) {
        try {
            Held before = now();
            Held latest = read();
            boolean changed = !latest.text().equals(before.text());
            if (changed) {
                refuseLoss(before.box(), latest.box(), needed.get());
                held = latest;
            }
            trouble = null;
            return changed;
        } catch (StartRefusal e) {
            put(e.failure());
            return false;
        }
    }

    private void put(StartFailure failure) {
        Failure told = Failure.of(failure.kind(), failure.message(), failure.remedy());
        if (!told.equals(trouble)) {
            LOGGER.errorf("%s The keys read before stay in use.", failure.message());
        }
        trouble = told;
    }

    private void refuseLoss(SecretBox before, SecretBox latest, Set<String> needed) {
        Set<String> lost = new HashSet<>(needed);
        lost.removeIf(keyId ->
                !before.holds(keyId)
                        || (latest.holds(keyId)
                                && latest.opensCanary(keyId, before.canary(keyId))));
        if (!lost.isEmpty()) {
            throw new StartRefusal(
                    ErrorKind.KEYSET_WRONG,
                    "The keyset in "
                            + source.name()
                            + " has changed and lacks what seals stored credentials: key "
                            + String.join(", ", lost)
                            + ".",
                    "Put the key back; `sysup secret status` tells which keys are in use.",
                    null);
        }
    }

    /** Puts a new key into the source, as its primary one; returns its id. */
    synchronized String add() {
        Held latest = read();
        refuseLoss(box(), latest.box(), box().keyIds());
        return write(() -> latest.box().withNewKey()).primaryKeyId();
    }

    synchronized void remove(String keyId) {
        Held latest = read();
        Set<String> others = new HashSet<>(box().keyIds());
        others.remove(keyId);
        refuseLoss(box(), latest.box(), others);
        write(() -> latest.box().without(keyId));
    }

    private interface Change {
        String text() throws GeneralSecurityException;
    }

    private SecretBox write(Change change) {
        try {
            String text = change.text();
            SecretBox box = SecretBox.of(text);
            source.write(text);
            held = new Held(text, box);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset could not be changed.", e);
        }
    }
}
