package io.sysup.kit.redaction;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text before it is stored or shown: the known ones of a piece of work, and
 * what looks like one (user info in URLs, bearer tokens, password assignments, private key blocks).
 */
public final class Redactor {
    public static final String MASK = "[redacted]";

    private static final int SHORTEST_KNOWN = 4;
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

    private final List<String> known;

    private Redactor(List<String> known) {
        this.known = known;
    }

    /** Knows only what secrets look like. */
    public static Redactor byShape() {
        return new Redactor(List.of());
    }

    /**
     * Knows these secrets too. One of fewer than four characters would mask half of any text and is
     * left out.
     */
    public static Redactor of(List<String> secrets) {
        List<String> longestFirst =
                secrets.stream()
                        .flatMap(secret -> secret.lines())
                        .map(String::strip)
                        .filter(line -> line.length() >= SHORTEST_KNOWN)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        return new Redactor(longestFirst);
    }

    public String redact(String text) {
        String clean = text;
        for (String secret : known) {
            clean = clean.replace(secret, MASK);
        }
        for (Pattern pattern : PATTERNS) {
            clean = pattern.matcher(clean).replaceAll("$1" + MASK);
        }
        return clean;
    }
}
