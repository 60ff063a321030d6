package io.sysup.execution.report.content;

import io.sysup.execution.report.print.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How things are said in a language: texts by name, times in UTC, sizes in binary units. */
public final class Words {
    private static final Map<Language, Words> ALL =
            Arrays.stream(Language.values())
                    .collect(Collectors.toMap(Function.identity(), Words::new));
    private static final int STEP = 1024;
    private static final int LONGEST = 300;

    private final Language language;
    private final Properties texts;
    private final String day;

    private Words(Language language) {
        this.language = language;
        this.texts = texts(language);
        this.day = language == Language.FR ? "dd/MM/yyyy" : "yyyy-MM-dd";
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Properties texts(Language language) {
        String name = "/report/words_" + language.word() + ".properties";
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(Words.class.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    private Locale locale() {
        return language.locale();
    }

    /** A text by its name; numbers among the values are written as the language does. */
    public String say(String name, Object... values) {
        String text = Objects.requireNonNull(texts.getProperty(name), name);
        return values.length == 0 ? text : new MessageFormat(text, locale()).format(values);
    }

    List<String> columns(String... names) {
        return Arrays.stream(names).map(name -> say("column." + name)).toList();
    }

    /**
     * A word of the product, or the word itself where the language has none for it.
     *
     * @param group of which it is one
     */
    String word(String group, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return notKnown();
        }
        String known = texts.getProperty(group + "." + word.toLowerCase(Locale.ROOT));
        return known != null ? known : word.replace('_', ' ');
    }

    String notKnown() {
        return say("not_known");
    }

    String period(Scope scope) {
        return say("period", scope.days(), time(scope.at()));
    }

    String time(@Nullable Instant at) {
        return at == null
                ? say("never")
                : written(day + " HH:mm 'UTC'", at.atOffset(ZoneOffset.UTC));
    }

    /** Without its year. */
    String dayOfYear(LocalDate date) {
        return written(language == Language.FR ? "dd/MM" : "MM-dd", date);
    }

    String date(LocalDate date) {
        return written(day, date);
    }

    private String written(String pattern, TemporalAccessor at) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(at);
    }

    String number(@Nullable Number value) {
        return value == null ? notKnown() : NumberFormat.getNumberInstance(locale()).format(value);
    }

    String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return notKnown();
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    String orNone(@Nullable String value) {
        return value == null ? say("none") : value;
    }

    String yesOrNo(@Nullable Boolean value) {
        return value == null ? notKnown() : say(value ? "yes" : "no");
    }

    String size(long bytes) {
        List<String> units = List.of(say("units").split(" "));
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < units.size() - 1) {
            value /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(unit == 0 ? 0 : 1);
        format.setMaximumFractionDigits(1);
        return format.format(value) + " " + units.get(unit);
    }
}
