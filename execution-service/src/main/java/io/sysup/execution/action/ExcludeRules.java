package io.sysup.execution.action;

import io.sysup.contracts.apt.AppliedRule;
import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of a machine say that its upgrades leave alone. */
public final class ExcludeRules {
    /** No rule at all. */
    public static final ExcludeRules NONE = new ExcludeRules(List.of());

    private static final int NAMED = 5;

    private final List<Patterns> rules;

    public ExcludeRules(List<ExcludeRule> rules) {
        this.rules = rules.stream().map(Patterns::of).toList();
    }

    private record Patterns(ExcludeRule rule, List<Pattern> patterns) {
        static Patterns of(ExcludeRule rule) {
            return new Patterns(rule, rule.packages().stream().map(Patterns::compiled).toList());
        }

        /** As the shell of a machine reads it: all but two letters mean themselves. */
        private static Pattern compiled(String glob) {
            String expression =
                    glob.chars()
                            .mapToObj(letter ->
                                    switch (letter) {
                                        case '*' -> ".*";
                                        case '?' -> ".";
                                        default -> Pattern.quote(Character.toString(letter));
                                    })
                            .collect(Collectors.joining());
            return Pattern.compile(expression);
        }

        boolean means(String name) {
            return patterns.stream().anyMatch(each -> each.matcher(name).matches());
        }
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** All that they name, each once. */
    public Stream<String> packages() {
        return rules.stream().flatMap(each -> each.rule().packages().stream()).distinct();
    }

    /**
     * The first rule that leaves this package alone.
     *
     * @param name perhaps with an architecture behind a colon, which rules do not know
     */
    public Optional<ExcludeRule> of(String name) {
        int colon = name.indexOf(':');
        String bare = colon < 0 ? name : name.substring(0, colon);
        return rules.stream().filter(each -> each.means(bare)).map(Patterns::rule).findFirst();
    }

    /**
     * All of them, each with those of these packages that it left alone.
     *
     * @param names of packages with an update
     */
    public List<AppliedRule> applied(Collection<String> names) {
        List<String> sorted = names.stream().distinct().sorted().toList();
        return rules.stream()
                .map(each ->
                        new AppliedRule(each.rule(), sorted.stream().filter(each::means).toList()))
                .toList();
    }

    /** Why an upgrade that names these packages is not begun. */
    public Optional<Failure> refusal(List<String> named) {
        List<String> excluded =
                named.stream().filter(name -> of(name).isPresent()).limit(NAMED).toList();
        return excluded.isEmpty()
                ? Optional.empty()
                : Optional.of(refusal(excluded, of(excluded.getFirst()).orElseThrow()));
    }

    private static Failure refusal(List<String> excluded, ExcludeRule rule) {
        return Failure.of(
                        ErrorKind.PACKAGE_EXCLUDED,
                        "The rule %s leaves %s alone%s: %s"
                                .formatted(
                                        rule.name(),
                                        String.join(", ", excluded),
                                        rule.until() == null ? "" : " until " + rule.until(),
                                        rule.reason()),
                        "Nothing was changed. Leave these packages out, or let somebody end the rule: `sysup exclude show \"%1$s\"` tells who made it, `sysup exclude remove \"%1$s\"` ends it."
                                .formatted(rule.name()))
                .atStep("rules");
    }
}
