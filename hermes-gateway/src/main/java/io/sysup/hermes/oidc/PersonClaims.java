package io.sysup.hermes.oidc;

import io.sysup.kit.security.Scope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a person from the claims of a token that was found to be genuine. */
@Singleton
class PersonClaims {
    private static final List<String> NAMES = List.of("preferred_username", "name", "email");

    private static final int MOST_GROUPS = 200;
    private static final int LONGEST_GROUP = 200;

    private final OidcConfig config;

    PersonClaims(OidcConfig config) {
        this.config = config;
    }

    Person person(Map<String, Object> claims) {
        String sub = String.valueOf(claims.get("sub"));
        String label =
                NAMES.stream()
                        .map(claims::get)
                        .filter(value -> value instanceof String text && !text.isBlank())
                        .map(String::valueOf)
                        .findFirst()
                        .orElse(sub);
        Set<String> roles = roles(claims);
        return new Person(Person.SUBJECT_PREFIX + sub, label, scopes(roles), kept(roles));
    }

    /** Bounded, for they are stored, and looked at with each call. */
    private static Set<String> kept(Set<String> roles) {
        return roles.stream()
                .filter(role -> role.length() <= LONGEST_GROUP)
                .sorted()
                .limit(MOST_GROUPS)
                .collect(Collectors.toSet());
    }

    private Set<String> scopes(Set<String> roles) {
        OidcConfig.Roles words = config.roles();
        Set<String> scopes = new HashSet<>();
        grant(scopes, Scope.CAN_READ, words.viewer(), roles);
        grant(scopes, Scope.CAN_OPERATE, words.operator(), roles);
        grant(scopes, Scope.CAN_ADMINISTER, words.admin(), roles);
        return Scope.withImplied(scopes);
    }

    private static void grant(
            Set<String> scopes, String scope, List<String> words, Set<String> roles) {
        if (words.stream().anyMatch(roles::contains)) {
            scopes.add(scope);
        }
    }

    private Set<String> roles(Map<String, Object> claims) {
        return config.rolesClaim().stream()
                .flatMap(claim -> words(find(claims, claim)))
                .collect(Collectors.toSet());
    }

    /** A name may hold a slash itself, as those that are addresses do: it goes first. */
    private static @Nullable Object find(Map<?, ?> claims, String way) {
        Object whole = claims.get(way);
        int slash = way.indexOf('/');
        if (whole != null || slash < 0) {
            return whole;
        }
        return claims.get(way.substring(0, slash)) instanceof Map<?, ?> inner
                ? find(inner, way.substring(slash + 1))
                : null;
    }

    private static Stream<String> words(@Nullable Object value) {
        return switch (value) {
            case Collection<?> many ->
                    many.stream().filter(String.class::isInstance).map(String.class::cast);
            case String one -> Stream.of(one);
            case null, default -> Stream.empty();
        };
    }
}
