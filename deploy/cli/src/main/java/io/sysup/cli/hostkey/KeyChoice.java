package io.sysup.cli.hostkey;

import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.HostKey;
import io.sysup.cli.fleet.Machine;
import java.util.List;
import java.util.stream.Collectors;

/** Which of a machine's keys a decision is about; when in doubt a person has to say so. */
final class KeyChoice {

    private final Machine machine;
    private final List<HostKey> keys;

    KeyChoice(Machine machine, List<HostKey> keys) {
        this.machine = machine;
        this.keys = keys;
    }

    HostKey withFingerprint(String fingerprint) {
        return keys.stream()
                .filter(key -> key.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() ->
                        Failure.notFound(
                                machine.name() + " has shown no key " + fingerprint,
                                "its keys: " + fingerprints(keys)));
    }

    HostKey onlyUndecided() {
        List<HostKey> undecided = keys.stream().filter(HostKey::undecided).toList();
        if (undecided.isEmpty()) {
            throw Failure.notFound(
                    "no key of " + machine.name() + " waits for a decision",
                    "name one with --fingerprint: " + fingerprints(keys));
        }
        if (undecided.size() > 1) {
            throw Failure.usage(
                    machine.name() + " has shown several keys; say which one",
                    "add --fingerprint and one of: " + fingerprints(undecided));
        }
        return undecided.getFirst();
    }

    /** A changed key can mean that somebody else answers for the machine. */
    HostKey onlyUndecidedAndUnchanged() {
        HostKey key = onlyUndecided();
        if (key.changed()) {
            throw Failure.failed(
                    "host_key_changed",
                    "the host key of "
                            + machine.name()
                            + " has changed; it is approved only by its fingerprint",
                    "compare it on the machine itself, then add --fingerprint "
                            + key.fingerprint());
        }
        return key;
    }

    private static String fingerprints(List<HostKey> keys) {
        return keys.stream()
                .map(key -> key.fingerprint() + " (" + key.status() + ")")
                .collect(Collectors.joining(", "));
    }
}
