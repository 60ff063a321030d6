package io.sysup.scheduler.window;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a window; in an edit, what is absent stays as it is. It recurs by {@code
 * cron} and {@code durationSeconds}, or comes once from {@code startAt} to {@code endAt}.
 *
 * @param selector machines of a blackout; an empty text means all
 */
public record WindowBody(
        @Nullable
                @Size(max = 100, message = "must have at most 100 characters")
                @Pattern(regexp = "(?s).*\\S.*", message = "must not be empty")
                String name,
        @Nullable @Pattern(regexp = Kind.WORDS, message = "must be allow or blackout") String kind,
        @Nullable String cron,
        @Nullable
                @Min(value = 60, message = "must be between 60 and 2678400")
                @Max(value = 2_678_400, message = "must be between 60 and 2678400")
                Integer durationSeconds,
        @Nullable Instant startAt,
        @Nullable Instant endAt,
        @Nullable String timezone,
        @Nullable String selector,
        @Nullable Boolean enabled) {

    /**
     * A new window.
     *
     * @throws ProblemException when something is missing that has no usual value
     */
    WindowWish wish() {
        if (name == null) {
            throw ProblemException.invalid(List.of(missing("name")));
        }
        return wish(name.strip());
    }

    /** One that needs no name yet. */
    WindowWish draft() {
        return wish("");
    }

    private WindowWish wish(String called) {
        return checked(
                new WindowWish(
                        called,
                        kind == null ? Kind.ALLOW : Kind.of(kind),
                        when(null),
                        scope(null),
                        !Boolean.FALSE.equals(enabled)));
    }

    /** Schedules rely on what a window is for, so that stays. */
    WindowWish appliedTo(WindowWish old) {
        if (kind != null && Kind.of(kind) != old.kind()) {
            throw mistake("kind", "cannot be changed; add another window");
        }
        return checked(
                new WindowWish(
                        name == null ? old.name() : name.strip(),
                        old.kind(),
                        when(old.when()),
                        scope(old.selector()),
                        Objects.requireNonNullElse(enabled, old.enabled())));
    }

    private static WindowWish checked(WindowWish wish) {
        if (wish.kind() == Kind.ALLOW && wish.selector() != null) {
            throw mistake(
                    "selector", "is for blackouts only; a schedule says which machines it means");
        }
        if (wish.when() instanceof When.Once once && !once.start().isBefore(once.end())) {
            throw mistake("endAt", "must be after startAt");
        }
        return wish;
    }

    private When when(@Nullable When old) {
        boolean recurs = cron != null || durationSeconds != null;
        boolean once = startAt != null || endAt != null;
        if (recurs && once) {
            throw mistake("startAt", "does not go with cron and durationSeconds");
        }
        String zone = timezone != null ? timezone.strip() : old == null ? "UTC" : old.timezone();
        if (once || (!recurs && old instanceof When.Once)) {
            return once(zone, old instanceof When.Once before ? before : null);
        }
        return recurring(zone, old instanceof When.Recurring before ? before : null);
    }

    private When recurring(String zone, When.@Nullable Recurring old) {
        String begin = cron != null ? cron.strip() : old == null ? null : old.cron();
        Integer length =
                durationSeconds == null && old != null
                        ? Integer.valueOf(old.durationSeconds())
                        : durationSeconds;
        if (begin == null || length == null) {
            throw missing("cron", begin, "durationSeconds", length);
        }
        return new When.Recurring(begin, length, zone);
    }

    private When once(String zone, When.@Nullable Once old) {
        Instant start = startAt == null && old != null ? old.start() : startAt;
        Instant end = endAt == null && old != null ? old.end() : endAt;
        if (start == null || end == null) {
            throw missing("startAt", start, "endAt", end);
        }
        return new When.Once(start, end, zone);
    }

    private @Nullable String scope(@Nullable String old) {
        if (selector == null) {
            return old;
        }
        return selector.isBlank() ? null : selector.strip();
    }

    private static ProblemException missing(
            String one, @Nullable Object first, String other, @Nullable Object second) {
        List<FieldError> errors = new ArrayList<>();
        if (first == null) {
            errors.add(missing(one));
        }
        if (second == null) {
            errors.add(missing(other));
        }
        return ProblemException.invalid(errors);
    }

    private static FieldError missing(String field) {
        return new FieldError(field, "is missing");
    }

    private static ProblemException mistake(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
