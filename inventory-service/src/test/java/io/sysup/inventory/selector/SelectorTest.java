package io.sysup.inventory.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "* ~ true",
                "ALL ~ true",
                "tag:prod and updates>0 ~ (m.id in (select mt.machine_id from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id where lower(t.name) = $1) and (s.apt_last_analyze_at is not null and s.apt_updates_count > $2))",
                "os:debian or os:ubuntu and not arch:armhf ~ (lower(m.os_family) = $1 or (lower(m.os_family) = $2 and not (lower(coalesce(m.arch, '')) = $3)))",
                "(os:debian or os:ubuntu) and reboot:true ~ ((lower(m.os_family) = $1 or lower(m.os_family) = $2) and s.apt_reboot_required)",
                "name:web* ~ lower(m.name) like $1",
                "web ~ (lower(m.name) like $1 or m.hostname like $1)",
                "kind!=vm ~ not (m.machine_kind = $1)",
                "security >= 3 ~ (s.apt_last_analyze_at is not null and s.apt_security_count >= $1)",
                "disk>90 ~ coalesce(s.root_used_percent > $1, false)",
                "updates:0 ~ (s.apt_last_analyze_at is not null and s.apt_updates_count = $1)",
                "status:busy ~ (s.status = $1 or m.status in ('online', 'disabled') and m.status = $2)",
                "host:fe80::1 ~ m.hostname = $1",
                "id:0198* ~ m.id::text like $1"
            })
    void becomesSql(String text, String sql) {
        assertThat(sqlOf(text, new BoundValues())).isEqualTo(sql);
    }

    private static String sqlOf(String text, BoundValues values) {
        return SelectorSql.condition(Selector.parse(text, "where"), values);
    }

    @Test
    void wildcardsAreTheCallersAndNotLikes() {
        BoundValues values = new BoundValues();

        sqlOf("name:\"a_b%c\\d*\"", values);

        assertThat(values.toArray()).containsExactly("a\\_b\\%c\\\\d%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "`", "\u2018", "\u201d", "\u00ab", "\u00bb"})
    void everyOtherQuoteIsAPartOfTheValue(String quote) {
        for (String text : List.of("tag:it%ss", "tag:\"it%ss\"")) {
            BoundValues values = new BoundValues();

            sqlOf(text.formatted(quote), values);

            assertThat(values.toArray()).containsExactly("it" + quote + "s");
        }
    }

    @Test
    void aTildeMatchesAPart() {
        BoundValues values = new BoundValues();

        assertThat(sqlOf("name~web and codename~\"book*\"", values))
                .isEqualTo(
                        "(lower(m.name) like $1 and lower(coalesce(m.os_codename, '')) like $2)");
        assertThat(values.toArray()).containsExactly("%web%", "book%");
        assertThat(refusal("kind~vm").problem().detail())
                .contains("position 6", "which is no text");
    }

    @Test
    void positionsCountOverLines() {
        assertThat(refusal("tag:a\nand\ncolour:red").problem().detail()).contains("position 11");
    }

    @Test
    void precedenceIsNotThenAndThenOr() {
        assertThat(Selector.parse("not a and b or c", "where"))
                .isEqualTo(
                        new Selector.Or(
                                List.of(
                                        new Selector.And(
                                                List.of(new Selector.Not(text("a")), text("b"))),
                                        text("c"))));
    }

    private static Selector text(String word) {
        return new Selector.FreeText(new Pattern(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "tag: ~ 5 ~ expected a value after tag:, found the end",
                "tag:a tag:b ~ 7 ~ expected 'and', 'or' or the end, found 't'",
                "colour:red ~ 1 ~ expected one of the fields name, host, tag",
                "updates>many ~ 9 ~ expected a number for updates",
                "status:happy ~ 8 ~ expected one of unknown, ok",
                "tag>3 ~ 5 ~ expected ':', '=' or '!=' for tag",
                "(os:debian ~ 11 ~ expected ')' or 'and' or 'or', found the end",
                "os:debian) ~ 10 ~ expected 'and', 'or' or the end, found ')'",
                "os:debian and ~ 14 ~ expected a term such as tag:prod, found the end",
                "or os:debian ~ 1 ~ expected a term such as tag:prod, found 'or'",
                "tag:\"prod ~ 5 ~ expected a closing quote",
                "not ~ 4 ~ expected a term such as tag:prod, found the end",
                "needs:rest ~ 7 ~ expected one of reboot, service-restart, container-restart, relogin, unknown for needs",
                "reboot:maybe ~ 8 ~ expected one of true, false for reboot",
                "id:7 ~ 4 ~ expected the id of a machine"
            })
    void tellsWhereItIsWrongAndWhatWasExpected(String text, int position, String expected) {
        ProblemException refusal = refusal(text);

        assertThat(refusal.problem().kind()).isEqualTo(ErrorKind.SELECTOR_INVALID);
        assertThat(refusal.problem().detail())
                .startsWith("The selector is wrong at position " + position + ": " + expected);
        assertThat(refusal.problem().fieldErrors()).extracting("field").containsExactly("where");
    }

    private static ProblemException refusal(String text) {
        return catchThrowableOfType(ProblemException.class, () -> Selector.parse(text, "where"));
    }

    @Test
    void hasLimits() {
        assertThat(refusal("(".repeat(31) + "a" + ")".repeat(31)).problem().detail())
                .contains("at most 30 levels of nesting");
        assertThat(refusal("not ".repeat(31) + "a").problem().detail())
                .contains("at most 30 levels of nesting");
        assertThat(refusal("name:a\0b").problem().detail()).contains("position 7", "NUL");
        assertThat(refusal("updates>4294967296").problem().detail()).contains("expected a number");
        assertThat(refusal("a".repeat(2_001)).problem().detail())
                .contains("at most 2000 characters");
        assertThat(Selector.parse("(a) and ".repeat(60) + "b", "where"))
                .isInstanceOf(Selector.And.class);
    }

    @Property(tries = 3_000)
    void anyTextIsASelectorOrRefused(@ForAll("nearlySelectors") String text) {
        BoundValues values = new BoundValues();
        String sql = "";
        try {
            sql = sqlOf(text, values);
        } catch (ProblemException e) {
            assertThat(e.problem().kind()).isEqualTo(ErrorKind.SELECTOR_INVALID);
        }
        assertThat(sql).doesNotContain("zq", "--", ";").doesNotContainIgnoringCase("drop");
        assertThat(sql.chars().filter(c -> c == '\'').count() % 2).isZero();
    }

    @Provide
    Arbitrary<String> nearlySelectors() {
        Arbitrary<String> piece =
                Arbitraries.of(
                        "tag",
                        "name",
                        "updates",
                        "status",
                        "id",
                        ":",
                        "=",
                        "!=",
                        ">",
                        "<=",
                        "and",
                        "or",
                        "not",
                        "(",
                        ")",
                        "*",
                        "\"",
                        "'",
                        "zq'; drop table x --",
                        "zq",
                        " ",
                        "  ",
                        "3",
                        "true",
                        "\\",
                        "%",
                        "_",
                        "$1",
                        "ok",
                        "é",
                        "\0");
        return Arbitraries.oneOf(
                piece.list().ofMaxSize(30).map(pieces -> String.join("", pieces)),
                piece.list().ofMaxSize(30).map(pieces -> String.join(" ", pieces)),
                Arbitraries.strings().ofMaxLength(60));
    }
}
