package io.sysup.inventory.selector;

import io.sysup.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Recursive descent over
 *
 * <pre>
 * selector = and ("or" and)*      and  = not ("and" not)*      not = "not" not | primary
 * primary  = "(" selector ")" | "*" | "all" | term | word      term = field comparison value
 * </pre>
 */
final class SelectorParser {
    static final int MAX_LENGTH = 2_000;
    static final int MAX_DEPTH = 30;

    private final Scanner scanner;
    private final String text;
    private final String field;
    private int depth;

    SelectorParser(String text, String field) {
        this.text = text;
        this.field = field;
        this.scanner = new Scanner(text);
    }

    Selector parse() {
        if (text.length() > MAX_LENGTH) {
            throw refused(MAX_LENGTH + 1, "expected at most " + MAX_LENGTH + " characters in all");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw refused(nul + 1, "expected text, found a NUL character");
        }
        scanner.skipSpace();
        if (scanner.atEnd()) {
            throw refused(1, "expected a term, found nothing");
        }
        Selector selector = or();
        if (!scanner.atEnd()) {
            throw refused("expected 'and', 'or' or the end, found " + scanner.found());
        }
        return selector;
    }

    private Selector or() {
        return joined("or", this::and, Selector.Or::new);
    }

    private Selector and() {
        return joined("and", this::not, Selector.And::new);
    }

    private Selector joined(
            String word, Supplier<Selector> part, Function<List<Selector>, Selector> join) {
        List<Selector> parts = new ArrayList<>();
        parts.add(part.get());
        while (scanner.takeWord(word)) {
            scanner.skipSpace();
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
    }

    private Selector not() {
        int column = scanner.column();
        if (!scanner.takeWord("not")) {
            return primary();
        }
        scanner.skipSpace();
        return nested(column, () -> new Selector.Not(not()));
    }

    private Selector primary() {
        int column = scanner.column();
        Selector selector;
        if (scanner.take('(')) {
            scanner.skipSpace();
            selector = nested(column, this::or);
            if (!scanner.take(')')) {
                throw refused("expected ')' or 'and' or 'or', found " + scanner.found());
            }
        } else {
            selector = term(column);
        }
        scanner.skipSpace();
        return selector;
    }

    private Selector nested(int column, Supplier<Selector> inner) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw refused(column, "expected at most " + MAX_DEPTH + " levels of nesting");
        }
        Selector selector = inner.get();
        depth--;
        return selector;
    }

    private Selector term(int column) {
        if (scanner.at('"')) {
            return new Selector.FreeText(new Pattern(value("a text")));
        }
        String word = scanner.name();
        if (word.isEmpty()) {
            throw refused("expected a term such as tag:prod, found " + scanner.found());
        }
        return scanner.comparison()
                .map(comparison -> comparison(column, word, comparison))
                .orElseGet(() -> bare(column, word));
    }

    private Selector bare(int column, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case Pattern.WILDCARD, "all" -> new Selector.All();
            case "and", "or" ->
                    throw refused(column, "expected a term such as tag:prod, found '" + word + "'");
            default -> new Selector.FreeText(new Pattern(word));
        };
    }

    private Selector comparison(int column, String word, Comparison comparison) {
        Field known =
                Field.of(word)
                        .orElseThrow(() ->
                                refused(
                                        column,
                                        "expected one of the fields "
                                                + Field.allWords()
                                                + ", found '"
                                                + word
                                                + "'"));
        scanner.skipSpace();
        int valueColumn = scanner.column();
        String value = value("a value after " + word + comparison.sign());
        return new Term(known, comparison, value).selector(reason -> refused(valueColumn, reason));
    }

    private String value(String expected) {
        if (scanner.at('"')) {
            int column = scanner.column();
            String quoted =
                    scanner.quotedValue()
                            .orElseThrow(() -> refused(column, "expected a closing quote"));
            if (quoted.isBlank()) {
                throw refused(column, "expected " + expected + ", found empty quotes");
            }
            return quoted;
        }
        String bare = scanner.bareValue();
        if (bare.isEmpty()) {
            throw refused("expected " + expected + ", found " + scanner.found());
        }
        return bare;
    }

    private ProblemException refused(String reason) {
        return refused(scanner.column(), reason);
    }

    private ProblemException refused(int column, String reason) {
        return SelectorRefusal.at(column, field, reason);
    }
}
