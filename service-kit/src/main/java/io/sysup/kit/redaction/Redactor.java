package io.sysup.kit.redaction;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes secrets out of text before it is stored or shown: the known ones of a piece of work, and
 * what looks like one (user info in URLs, bearer tokens, password assignments, private key blocks).
 */
public final class Redactor {
    public static final String MASK = "[redacted]";

    private static final Pattern URL_USER_INFO =
            Pattern.compile("(://)[^/\\s:@]+(?::[^/\\s@]*)?(?=@)");
    private static final Pattern BEARER = Pattern.compile("(?i)(\\bbearer )[A-Za-z0-9._~+/=-]{8,}");
    private static final Pattern OWN_TOKEN = Pattern.compile("()\\bsysup_[A-Za-z0-9_-]{20,}");
    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "(?i)(\\b(?:password|passwd|passphrase|secret|token|api_key|apikey)[=:])\\s?[^\\s,;&\"']+");
    private static final Pattern PRIVATE_KEY =
            Pattern.compile(
                    "()-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?");

    // What stands before the secret is the first group of each: a look behind would be tried at
    // every character.
    private static final List<Pattern> PATTERNS =
            List.of(PRIVATE_KEY, URL_USER_INFO, BEARER, OWN_TOKEN, ASSIGNMENT);

    private final KnownSecrets known;
    private final KnownSecrets knownInUrls;

    private Redactor(List<String> secrets) {
        known =
                new KnownSecrets(
                        secrets.stream()
                                .flatMap(secret -> SecretForms.of(secret).stream())
                                .collect(Collectors.toSet()));
        knownInUrls =
                new KnownSecrets(
                        secrets.stream().map(UrlReading::ofSecret).collect(Collectors.toSet()));
    }

    /** Knows only what secrets look like. */
    public static Redactor byShape() {
        return new Redactor(List.of());
    }

    /**
     * Knows these secrets too, line by line, also in base64 or hexadecimal, or escaped for a URL or
     * JSON. One of fewer than four characters would mask half of any text and is left out.
     */
    public static Redactor of(List<String> secrets) {
        return new Redactor(
                secrets.stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> line.length() >= KnownSecrets.SHORTEST)
                        .distinct()
                        .toList());
    }

    public String redact(String text) {
        String clean = masked(text, placesOfKnown(text));
        for (Pattern pattern : PATTERNS) {
            clean = pattern.matcher(clean).replaceAll("$1" + MASK);
        }
        return clean;
    }

    private BitSet placesOfKnown(String text) {
        BitSet places = known.in(text);
        if (text.indexOf('%') >= 0) {
            UrlReading reading = UrlReading.of(text);
            places.or(reading.inText(knownInUrls.in(reading.bytes())));
        }
        return places;
    }

    private static String masked(String text, BitSet places) {
        if (places.isEmpty()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int at = 0;
        for (int hidden = places.nextSetBit(0); hidden >= 0; hidden = places.nextSetBit(at)) {
            clean.append(text, at, hidden).append(MASK);
            at = places.nextClearBit(hidden);
        }
        return clean.append(text, at, text.length()).toString();
    }
}
