package io.sysup.execution.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.sysup.contracts.message.ImportantMessage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which lines outlive their log; {@code messages/rules.yaml} says so. */
@Singleton
public class MessageRules {
    private static final String FILE = "/messages/rules.yaml";
    private static final int LONGEST_LOOK = 2000;
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final Pattern PREFIX = Pattern.compile("^(?:[EWN]|[Ww]arning|WARNING): ");

    /** Times, sizes and shares differ from one sighting to the next. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<!\\p{Alnum})\\d+(?:[.,:]\\d+)*(?:[dhms]|min|[kMG]?B)?(?!\\p{Alnum})");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Pattern> skip;
    private final List<MessageRule> rules;

    MessageRules() {
        try (InputStream file = MessageRules.class.getResourceAsStream(FILE)) {
            Book book =
                    new ObjectMapper(new YAMLFactory())
                            .readValue(Objects.requireNonNull(file), Book.class);
            skip = book.skip().stream().map(Pattern::compile).toList();
            rules = book.rules().stream().map(Written::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the file has them. */
    record Book(List<String> skip, List<Written> rules) {}

    record Written(
            String name, String source, String category, @Nullable String severity, String match) {
        MessageRule rule() {
            return new MessageRule(name, source, category, severity, Pattern.compile(match));
        }
    }

    /** What a line means, if it is to outlive its log. */
    Optional<ImportantMessage> read(String source, String line) {
        return read(source, line, line);
    }

    /**
     * @param text what is shown instead of what was looked at
     */
    Optional<ImportantMessage> read(String source, String line, String text) {
        String looked = line.length() <= LONGEST_LOOK ? line : line.substring(0, LONGEST_LOOK);
        if (looked.isBlank() || skip.stream().anyMatch(one -> one.matcher(looked).find())) {
            return Optional.empty();
        }
        for (MessageRule rule : rules) {
            if (rule.source().equals(source)) {
                Matcher found = rule.match().matcher(looked);
                if (found.find()) {
                    return Optional.of(message(rule, found, looked, text));
                }
            }
        }
        return Optional.empty();
    }

    private static ImportantMessage message(
            MessageRule rule, Matcher found, String line, String text) {
        String packageName = name(rule.group(found, "package"));
        String component = name(rule.group(found, "component"));
        String said = cut(PREFIX.matcher(text.strip()).replaceFirst(""), LONGEST_MESSAGE);
        String key =
                String.join(
                        "\n",
                        rule.source(),
                        rule.category(),
                        Objects.requireNonNullElse(packageName, ""),
                        Objects.requireNonNullElse(component, ""),
                        normal(said));
        return new ImportantMessage(
                rule.source(),
                rule.category(),
                rule.severityOf(line),
                packageName,
                component,
                said,
                sha256(key),
                1,
                null);
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null ? null : cut(name, LONGEST_NAME);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static String normal(String text) {
        String lower = NUMBER.matcher(text).replaceAll("#").toLowerCase(Locale.ROOT);
        return BLANKS.matcher(lower).replaceAll(" ");
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
