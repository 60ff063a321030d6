package io.sysup.execution.report.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report is written in. */
public enum Language {
    EN(Locale.ENGLISH, ":"),
    FR(Locale.FRENCH, "\u202f:");

    public static final String WORDS = "en|fr";

    private final Locale locale;
    private final String colon;

    Language(Locale locale, String colon) {
        this.locale = locale;
        this.colon = colon;
    }

    public Locale locale() {
        return locale;
    }

    /** Between a name and its value. */
    String colon() {
        return colon;
    }

    public String word() {
        return locale.getLanguage();
    }

    public static Optional<Language> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
