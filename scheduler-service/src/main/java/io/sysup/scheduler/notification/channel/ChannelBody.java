package io.sysup.scheduler.notification.channel;

import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.notification.message.Event;
import io.sysup.scheduler.notification.message.Severity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a channel; in an edit, what is absent stays as it is, and an empty text
 * takes a setting away.
 *
 * @param secretRef name of a file in the folder of secrets
 */
public record ChannelBody(
        @Nullable
                @Size(max = 100, message = "must have at most 100 characters")
                @Pattern(
                        regexp = "(?U)(?s)\\P{Cntrl}*[\\p{Graph}]\\P{Cntrl}*",
                        message = "must be one line and not empty")
                String name,
        @Nullable
                @Pattern(
                        regexp = ChannelKind.WORDS,
                        message =
                                "must be email, webhook, slack, discord, telegram, ntfy or gotify")
                String kind,
        @Nullable Boolean enabled,
        @Nullable @Pattern(regexp = Severity.WORDS, message = "must be info, warning or error")
                String minSeverity,
        @Nullable @Size(max = 50, message = "must have at most 50 entries") List<String> events,
        @Nullable @Size(max = 2000, message = "must have at most 2000 characters") String selector,
        @Nullable
                @Min(value = 0, message = "must be between 0 and 86400")
                @Max(value = 86_400, message = "must be between 0 and 86400")
                Integer quietSeconds,
        @Nullable @Size(max = 1000, message = "must have at most 1000 characters") String url,
        @Nullable
                @Pattern(
                        regexp = "[A-Za-z0-9._:-]{0,253}",
                        message = "must be a host name or address")
                String host,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 65535")
                @Max(value = 65_535, message = "must be between 1 and 65535")
                Integer port,
        @Nullable
                @Pattern(
                        regexp = ChannelSettings.TLS_WORDS,
                        message = "must be none, starttls or tls")
                String tls,
        @Nullable @Size(max = 200, message = "must have at most 200 characters") String username,
        @Nullable @Pattern(regexp = Addresses.ONE, message = "must be a mail address") String from,
        @Nullable @Size(max = 50, message = "must have at most 50 addresses")
                List<@Pattern(regexp = Addresses.ONE, message = "must be a mail address") String>
                        to,
        @Nullable
                @Pattern(
                        regexp = "@?[A-Za-z0-9_-]{0,64}",
                        message = "must be the id or @name of a chat")
                String chatId,
        @Nullable
                @Pattern(
                        regexp = "[A-Za-z0-9_-]{0,64}",
                        message = "must have at most 64 of the letters a to z, digits, - and _")
                String topic,
        @Nullable
                @Pattern(
                        regexp = "([A-Za-z0-9][A-Za-z0-9._-]{0,99})?",
                        message = "must be the name of a file in the folder of secrets")
                String secretRef) {

    ChannelWish wish() {
        List<FieldError> missing = new ArrayList<>();
        if (name == null) {
            missing.add(new FieldError("name", "is missing"));
        }
        if (kind == null) {
            missing.add(new FieldError("kind", "is missing"));
        }
        if (name == null || kind == null) {
            throw ProblemException.invalid(missing);
        }
        return checked(
                name.strip(),
                ChannelKind.of(kind),
                enabled == null || enabled,
                minSeverity == null ? Severity.WARNING : Severity.of(minSeverity),
                new ChannelSettings(null, null, null, null, null, null, null, null, null),
                Rule.usual(),
                null);
    }

    /** Its kind decides what its settings mean, so that stays. */
    ChannelWish appliedTo(ChannelWish old) {
        if (kind != null && ChannelKind.of(kind) != old.kind()) {
            throw ProblemException.invalid(
                    List.of(new FieldError("kind", "cannot be changed; add another channel")));
        }
        return checked(
                name == null ? old.name() : name.strip(),
                old.kind(),
                Objects.requireNonNullElse(enabled, old.enabled()),
                minSeverity == null ? old.minSeverity() : Severity.of(minSeverity),
                old.settings(),
                old.rule(),
                old.secretRef());
    }

    private ChannelWish checked(
            String called,
            ChannelKind of,
            boolean on,
            Severity least,
            ChannelSettings oldSettings,
            Rule oldRule,
            @Nullable String oldSecret) {
        ChannelSettings settings =
                new ChannelSettings(url, host, port, tls, username, from, to, chatId, topic)
                        .over(oldSettings);
        String secret = secretRef == null ? oldSecret : secretRef.isEmpty() ? null : secretRef;
        ChannelWish wish = new ChannelWish(called, of, on, least, settings, rule(oldRule), secret);
        ChannelChecks.require(wish);
        return wish;
    }

    private Rule rule(Rule old) {
        if (events != null) {
            events.stream()
                    .filter(word -> Event.of(word).isEmpty())
                    .findFirst()
                    .ifPresent(word -> {
                        throw ProblemException.invalid(
                                List.of(new FieldError("events", "does not know " + word)));
                    });
        }
        return new Rule(
                events == null ? old.events() : events.stream().distinct().toList(),
                selector == null ? old.selector() : selector.isBlank() ? null : selector.strip(),
                Objects.requireNonNullElse(quietSeconds, old.quietSeconds()));
    }
}
