package io.sysup.scheduler.subscription;

import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.report.ReportFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a subscription; in an edit, what is absent stays as it is.
 *
 * @param where an empty text takes the selector away
 * @param channels ids of mail channels
 */
public record SubscriptionBody(
        @Nullable
                @Size(max = 100, message = "must have at most 100 characters")
                @Pattern(
                        regexp = "(?U)(?s)\\P{Cntrl}*[\\p{Graph}]\\P{Cntrl}*",
                        message = "must be one line and not empty")
                String name,
        @Nullable
                @Pattern(
                        regexp = "machine|global|cleanup",
                        message = "must be machine, global or cleanup")
                String kind,
        @Nullable UUID machineId,
        @Nullable @Size(max = 1000, message = "must have at most 1000 characters") String where,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 366")
                @Max(value = 366, message = "must be between 1 and 366")
                Integer days,
        @Nullable @Pattern(regexp = ReportFormat.WORDS, message = "must be html, markdown or pdf")
                String format,
        @Nullable @Pattern(regexp = "en|fr", message = "must be en or fr") String language,
        @Nullable @Size(max = 200, message = "must have at most 200 characters") String cron,
        @Nullable String timezone,
        @Nullable @Size(min = 1, max = 10, message = "must hold 1 to 10 channels")
                List<@NotNull(message = "must be an id") UUID> channels,
        @Nullable Boolean enabled) {
    private static final int WEEK = 7;

    SubscriptionWish wish() {
        if (name == null || kind == null || cron == null || channels == null) {
            throw ProblemException.invalid(missing());
        }
        return checked(
                new SubscriptionWish(
                        name.strip(),
                        kind,
                        machineId,
                        orNull(where),
                        Objects.requireNonNullElse(days, WEEK),
                        format == null ? ReportFormat.PDF : ReportFormat.of(format),
                        Objects.requireNonNullElse(language, "en"),
                        cron.strip(),
                        timezone == null ? "UTC" : timezone.strip(),
                        channels.stream().distinct().toList(),
                        !Boolean.FALSE.equals(enabled)));
    }

    SubscriptionWish appliedTo(SubscriptionWish old) {
        String about = Objects.requireNonNullElse(kind, old.kind());
        boolean same = about.equals(old.kind());
        return checked(
                new SubscriptionWish(
                        name == null ? old.name() : name.strip(),
                        about,
                        machineId == null && same ? old.machineId() : machineId,
                        where == null && same ? old.where() : orNull(where),
                        Objects.requireNonNullElse(days, old.days()),
                        format == null ? old.format() : ReportFormat.of(format),
                        Objects.requireNonNullElse(language, old.language()),
                        cron == null ? old.cron() : cron.strip(),
                        timezone == null ? old.timezone() : timezone.strip(),
                        channels == null ? old.channels() : channels.stream().distinct().toList(),
                        Objects.requireNonNullElse(enabled, old.enabled())));
    }

    private static SubscriptionWish checked(SubscriptionWish wish) {
        List<FieldError> errors = new ArrayList<>();
        boolean ofMachine = wish.kind().equals(SubscriptionWish.MACHINE);
        if (ofMachine != (wish.machineId() != null)) {
            errors.add(
                    new FieldError(
                            "machineId",
                            ofMachine
                                    ? "must be given for a report of a machine"
                                    : "is only for a report of a machine"));
        }
        if (wish.where() != null && !wish.kind().equals(SubscriptionWish.GLOBAL)) {
            errors.add(new FieldError("where", "is only for a report of the fleet"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return wish;
    }

    private List<FieldError> missing() {
        List<FieldError> errors = new ArrayList<>();
        addMissing(errors, "name", name);
        addMissing(errors, "kind", kind);
        addMissing(errors, "cron", cron);
        addMissing(errors, "channels", channels);
        return errors;
    }

    private static void addMissing(List<FieldError> errors, String field, @Nullable Object value) {
        if (value == null) {
            errors.add(new FieldError(field, "is missing"));
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
