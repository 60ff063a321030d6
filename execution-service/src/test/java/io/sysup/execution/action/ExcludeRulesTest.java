package io.sysup.execution.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.kit.ids.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcludeRulesTest {
    private static final ExcludeRule DATABASE =
            new ExcludeRule(
                    Ids.next(),
                    "databases",
                    List.of("postgresql-*", "lib?q5"),
                    "The people of the databases do that themselves.",
                    Instant.parse("2027-01-01T00:00:00Z"));
    private static final ExcludeRule KERNEL =
            new ExcludeRule(Ids.next(), "kernel", List.of("linux-image-amd64"), "no time", null);

    private final ExcludeRules rules = new ExcludeRules(List.of(DATABASE, KERNEL));

    @Test
    void patternsMeanWhatTheyMeanInAShell() {
        assertThat(rules.of("postgresql-15")).contains(DATABASE);
        assertThat(rules.of("libpq5:i386")).contains(DATABASE);
        assertThat(rules.of("linux-image-amd64")).contains(KERNEL);

        assertThat(rules.of("postgresql")).isEmpty();
        assertThat(rules.of("libpgq5")).isEmpty();
        assertThat(rules.of("linux-image-amd64-dbg")).isEmpty();
        assertThat(new ExcludeRules(List.of(rule("g++"))).of("ggg")).isEmpty();
        assertThat(new ExcludeRules(List.of(rule("g++"))).of("g++")).isNotEmpty();
    }

    @Test
    void eachRuleTellsWhatItLeftAloneAlsoWhenThatIsNothing() {
        assertThat(rules.applied(List.of("postgresql-15", "postgresql-15", "bash", "libpq5")))
                .satisfiesExactly(
                        one -> {
                            assertThat(one.rule()).isEqualTo(DATABASE);
                            assertThat(one.keptOut()).containsExactly("libpq5", "postgresql-15");
                        },
                        other -> {
                            assertThat(other.rule()).isEqualTo(KERNEL);
                            assertThat(other.keptOut()).isEmpty();
                        });
    }

    @Test
    void whoNamesOneIsToldTheRuleAndTheWayOut() {
        Failure refusal = rules.refusal(List.of("bash", "postgresql-15")).orElseThrow();

        assertThat(refusal.kind()).isEqualTo(ErrorKind.PACKAGE_EXCLUDED);
        assertThat(refusal.message())
                .isEqualTo(
                        "The rule databases leaves postgresql-15 alone until 2027-01-01T00:00:00Z: The people of the databases do that themselves.");
        assertThat(refusal.remedy()).contains("sysup exclude remove \"databases\"");
        assertThat(rules.refusal(List.of("bash"))).isEmpty();
        assertThat(ExcludeRules.NONE.refusal(List.of("postgresql-15"))).isEmpty();
    }

    private static ExcludeRule rule(String pattern) {
        return new ExcludeRule(Ids.next(), pattern, List.of(pattern), "because", null);
    }
}
