package io.sysup.inventory.selector;

import java.util.List;
import java.util.UUID;

/** Which machines are meant. A selector that exists is valid: only the parser makes one. */
public sealed interface Selector {
    record All() implements Selector {}

    /** Part of the name or the host name; a wildcard makes it the whole of it. */
    record FreeText(Pattern pattern) implements Selector {}

    record Match(Field field, Pattern pattern) implements Selector {}

    record Compare(Field field, Comparison comparison, int number) implements Selector {}

    record Flag(Field field, boolean value) implements Selector {}

    record Is(UUID machineId) implements Selector {}

    record Not(Selector selector) implements Selector {}

    record And(List<Selector> parts) implements Selector {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Selector> parts) implements Selector {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param field name of the request's field that holds the text, for the refusal
     * @throws io.sysup.kit.problem.ProblemException {@code selector_invalid} with the position of
     *     what is wrong and what was expected there
     */
    static Selector parse(String text, String field) {
        return new SelectorParser(text, field).parse();
    }
}
