package io.sysup.inventory.discovery;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How machines are called that are made of candidates. */
record NamePattern(String pattern) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]*)\\}");
    private static final String USUAL = "{dns}";

    /**
     * @param count of the machines that get a name by it
     */
    static NamePattern of(@Nullable String wish, int count) {
        String pattern = wish == null ? USUAL : wish.strip();
        long places = PLACE.matcher(pattern).results().filter(NamePattern::known).count();
        if (places < PLACE.matcher(pattern).results().count()) {
            throw wrong("may hold {dns}, {host} and {address}, no other places");
        }
        if (places == 0 && count > 1) {
            throw wrong("must hold {dns}, {host} or {address}, or all get the same name");
        }
        return new NamePattern(pattern);
    }

    private static boolean known(MatchResult place) {
        return places("", "").containsKey(place.group(1));
    }

    private static ProblemException wrong(String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, "namePattern", message);
    }

    String of(CandidateView candidate) {
        String name = Objects.requireNonNullElse(candidate.reverseDns(), candidate.host());
        Map<String, String> values = places(name, candidate.host());
        return PLACE.matcher(pattern)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                Objects.requireNonNull(values.get(place.group(1)))));
    }

    private static Map<String, String> places(String name, String address) {
        String first = name.equals(address) ? address : name.replaceFirst("\\..*", "");
        return Map.of("dns", name, "host", first, "address", address);
    }
}
