package io.sysup.inventory.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a private key, behind which the line of its OpenSSH certificate may stand. Looks at
 * the envelope only, so that a wrong file is refused when it is given and not when the first job
 * needs it.
 */
record PrivateKeyText(String text) {
    private static final int LONGEST = 32_768;
    private static final Pattern ENVELOPE =
            Pattern.compile(
                    "\\A-----BEGIN ((?:OPENSSH |RSA |EC |DSA |ENCRYPTED )?PRIVATE KEY)-----\n(.+)\n-----END \\1-----\n"
                            + "(?:[a-z0-9-]+-cert-v01@openssh\\.com [A-Za-z0-9+/]+={0,2}(?: [^\n]*)?\n)?\\z",
                    Pattern.DOTALL);
    private static final byte[] OPENSSH_MAGIC =
            "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOT_ENCRYPTED = "\0\0\0\4none".getBytes(StandardCharsets.US_ASCII);
    private static final String PEM_ENCRYPTED = "Proc-Type: 4,ENCRYPTED";

    /** Keys travel through clipboards: other line ends and spaces around do not matter. */
    static PrivateKeyText of(String raw) {
        return new PrivateKeyText(raw.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n");
    }

    /** What is wrong with it, as it reads after the name of the field. */
    Optional<String> mistake() {
        if (text.length() > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        if (text.startsWith("ssh-") || text.startsWith("ecdsa-")) {
            return Optional.of("is a public key; give the private one");
        }
        if (text.startsWith("PuTTY-User-Key-File")) {
            return Optional.of("is a key of PuTTY; export it as an OpenSSH key");
        }
        Matcher envelope = ENVELOPE.matcher(text);
        if (!envelope.matches()) {
            return Optional.of(
                    "is not a private key: it must begin with -----BEGIN OPENSSH PRIVATE KEY----- or another PEM line and end with the one that belongs to it; only its OpenSSH certificate may follow");
        }
        return body(envelope).isEmpty() ? Optional.of("is damaged") : Optional.empty();
    }

    /** Whether it needs a passphrase; false for a text that is no key. */
    boolean encrypted() {
        Matcher envelope = ENVELOPE.matcher(text);
        if (!envelope.matches()) {
            return false;
        }
        if (envelope.group(1).startsWith("OPENSSH")) {
            return body(envelope)
                    .filter(key -> !startsWith(key, NOT_ENCRYPTED, OPENSSH_MAGIC.length))
                    .isPresent();
        }
        return envelope.group(1).startsWith("ENCRYPTED")
                || envelope.group(2).contains(PEM_ENCRYPTED);
    }

    private static Optional<byte[]> body(Matcher envelope) {
        String base64 =
                envelope.group(2)
                        .lines()
                        .filter(line -> !line.contains(":"))
                        .map(String::strip)
                        .collect(Collectors.joining());
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            boolean openSsh = envelope.group(1).startsWith("OPENSSH");
            boolean whole = key.length > 0 && (!openSsh || startsWith(key, OPENSSH_MAGIC, 0));
            return whole ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] key, byte[] wanted, int offset) {
        return key.length >= offset + wanted.length
                && Arrays.equals(key, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    @Override
    public String toString() {
        return "PrivateKeyText";
    }
}
