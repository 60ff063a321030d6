package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.HostKeyVerdict;
import java.util.List;
import java.util.Optional;

/** All keys that a machine ever showed, and what follows from them. */
record KeyRing(List<HostKey> keys) {

    Optional<HostKey> find(String keyType, Fingerprint fingerprint) {
        return keys.stream().filter(key -> key.same(keyType, fingerprint)).findFirst();
    }

    /**
     * What a key is that was never seen before. Beside an approved key any other one is a change,
     * of another type too: an impostor would not offer the type that he cannot prove.
     */
    String statusOfNew() {
        return keys.stream().anyMatch(HostKey::approved)
                ? HostKeyVerdict.CHANGED
                : HostKeyVerdict.UNKNOWN;
    }

    /** A change that nobody decided about blocks the approved keys too. */
    String verdict(HostKey shown) {
        boolean undecided = keys.stream().anyMatch(HostKey::changed);
        return shown.approved() && undecided ? HostKeyVerdict.CHANGED : shown.status();
    }
}
