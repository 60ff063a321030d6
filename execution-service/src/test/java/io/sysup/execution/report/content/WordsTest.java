package io.sysup.execution.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.report.print.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    /** Words that both languages write alike. */
    private static final Set<String> ALIKE =
            Set.of(
                    "none",
                    "and_more",
                    "column.machine",
                    "column.machines",
                    "column.action",
                    "fleet.of_selector",
                    "fleet.of_all",
                    "fleet.machines",
                    "machine.subtitle",
                    "integrity.intact");

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");
    private static final Pattern UNSPACED = Pattern.compile("[^\\u202f][;:!?%]");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameValues() throws IOException {
        Properties english = texts("en");
        Properties french = texts("fr");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String name : english.stringPropertyNames()) {
            assertThat(values(french.getProperty(name)))
                    .as(name)
                    .isEqualTo(values(english.getProperty(name)));
            if (!ALIKE.contains(name)) {
                assertThat(french.getProperty(name))
                        .as(name)
                        .isNotEqualTo(english.getProperty(name));
            }
        }
    }

    @Test
    void frenchPutsItsSpaceBeforeDoubleSignsAndBothHaveRoundApostrophes() throws IOException {
        for (var text : texts("fr").entrySet()) {
            assertThat(UNSPACED.matcher(text.getValue().toString()).find())
                    .as(text.toString())
                    .isFalse();
        }
        for (String language : Set.of("en", "fr")) {
            assertThat(texts(language).values()).noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void numbersSizesAndTimesAreWrittenByLanguage() {
        Words english = Words.in(Language.EN);
        Words french = Words.in(Language.FR);
        Instant at = Instant.parse("2026-03-01T09:05:00Z");

        assertThat(english.number(12345)).isEqualTo("12,345");
        assertThat(french.number(12345)).isEqualTo("12\u202f345");
        assertThat(english.size(1536)).isEqualTo("1.5 KiB");
        assertThat(french.size(1536)).isEqualTo("1,5 Kio");
        assertThat(english.size(0)).isEqualTo("0 B");
        assertThat(english.time(at)).isEqualTo("2026-03-01 09:05 UTC");
        assertThat(french.time(at)).isEqualTo("01/03/2026 09:05 UTC");
        assertThat(french.time(null)).isEqualTo("jamais");
        assertThat(english.say("machines", 0)).isEqualTo("0 machines");
        assertThat(english.say("machines", 1)).isEqualTo("1 machine");
        assertThat(french.say("machines", 0)).isEqualTo("0 machine");
        assertThat(french.say("machines", 2000)).isEqualTo("2\u202f000 machines");
        assertThat(french.word("state", "updates_available")).isEqualTo("mises à jour disponibles");
        assertThat(french.word("state", "some_new_word")).isEqualTo("some new word");
        assertThat(english.say("fleet.of_selector", "1", "{0} os:'x'", "y"))
                .isEqualTo("1 ({0} os:'x'), y");
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) throws IOException {
        String name = "/report/words_" + language + ".properties";
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(WordsTest.class.getResourceAsStream(name)),
                        StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        }
    }
}
