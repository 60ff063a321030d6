package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The states that a list is restricted to, as a query writes them: {@code error,cancelled}. */
final class States {
    private States() {}

    static <S extends Enum<S>> @Nullable List<S> of(Class<S> type, @Nullable String words) {
        return words == null
                ? null
                : Arrays.stream(words.split(",")).map(word -> state(type, word.strip())).toList();
    }

    private static <S extends Enum<S>> S state(Class<S> type, String word) {
        S[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(state -> word(state).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.invalidField(
                                ErrorKind.VALIDATION,
                                "state",
                                "must be of "
                                        + Arrays.stream(all)
                                                .map(States::word)
                                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
