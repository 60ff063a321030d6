package io.sysup.inventory.keyset;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.start.StartRefusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names a key in a device or a KMS that speaks PKCS #11, as RFC 7512 does: {@code
 * pkcs11:object=kek;slot-id=7?module-path=/usr/lib/softhsm/libsofthsm2.so&pin-source=file:/run/pin}.
 * The PIN itself is never in it.
 *
 * @param slot null for the first one
 */
record Pkcs11Uri(String object, @Nullable Long slot, Path module, Path pin) {
    private static final String SCHEME = "pkcs11:";
    private static final String FILE = "file:";

    /**
     * @throws StartRefusal that names what is missing
     */
    static Pkcs11Uri of(String uri) {
        if (!uri.startsWith(SCHEME)) {
            throw refusal("does not begin with " + SCHEME);
        }
        String[] parts = uri.substring(SCHEME.length()).split("\\?", 2);
        Map<String, String> path = attributes(parts[0], ";");
        Map<String, String> query = attributes(parts.length == 2 ? parts[1] : "", "&");
        if (query.containsKey("pin-value")) {
            throw refusal("holds a PIN: name a file with pin-source instead");
        }
        String pin = required(query, "pin-source");
        return new Pkcs11Uri(
                required(path, "object"),
                path.containsKey("slot-id") ? slot(required(path, "slot-id")) : null,
                file(required(query, "module-path"), "module-path"),
                file(pin.startsWith(FILE) ? pin.substring(FILE.length()) : pin, "pin-source"));
    }

    private static Map<String, String> attributes(String text, String separator) {
        Map<String, String> attributes = new HashMap<>();
        Arrays.stream(text.split(separator))
                .filter(attribute -> !attribute.isEmpty())
                .forEach(attribute -> {
                    String[] pair = attribute.split("=", 2);
                    if (pair.length != 2) {
                        throw refusal("has an attribute without a value: " + pair[0]);
                    }
                    attributes.put(pair[0], decoded(pair[1]));
                });
        return attributes;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal("has a % that is followed by no two digits");
        }
    }

    private static String required(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null || value.isBlank()) {
            throw refusal("lacks " + name);
        }
        return value;
    }

    private static long slot(String number) {
        try {
            return Long.parseUnsignedLong(number);
        } catch (NumberFormatException e) {
            throw refusal("has a slot-id that is no number");
        }
    }

    /** Its name becomes a part of the provider's settings, which have quotes and lines. */
    private static Path file(String name, String attribute) {
        if (!name.startsWith("/") || name.chars().anyMatch(c -> c == '"' || c < ' ')) {
            throw refusal("needs an absolute path in " + attribute + ", without quotes");
        }
        return Path.of(name);
    }

    private static StartRefusal refusal(String what) {
        return new StartRefusal(
                ErrorKind.KMS_UNAVAILABLE,
                "The setting " + KeysetSources.KMS + " " + what + ".",
                "Give pkcs11:object=NAME;slot-id=NUMBER?module-path=/LIBRARY.so&pin-source=file:/FILE.",
                null);
    }

    /** As people know the key; tells no secret. */
    @Override
    public String toString() {
        return SCHEME + "object=" + object + (slot == null ? "" : ";slot-id=" + slot);
    }
}
