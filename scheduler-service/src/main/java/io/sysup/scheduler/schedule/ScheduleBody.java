package io.sysup.scheduler.schedule;

import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.cron.DstGap;
import io.sysup.scheduler.cron.DstOverlap;
import io.sysup.scheduler.cron.Timing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a schedule; in an edit, what is absent stays as it is.
 *
 * @param windowId an empty text takes the window away
 * @param finishInside false: begins in its window also what may end outside
 * @param catchUpSeconds how long, with {@code catchUp} time
 */
public record ScheduleBody(
        @Nullable
                @Size(max = 100, message = "must have at most 100 characters")
                @Pattern(regexp = "(?s).*\\S.*", message = "must not be empty")
                String name,
        @Nullable String cron,
        @Nullable String timezone,
        @Nullable @Pattern(regexp = "shift|skip", message = "must be shift or skip") String dstGap,
        @Nullable @Pattern(regexp = "first|both", message = "must be first or both")
                String dstOverlap,
        @Nullable Boolean enabled,
        @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be empty") String selector,
        @Nullable @Size(min = 1, max = 20, message = "must hold 1 to 20 actions")
                List<@NotNull(message = "must be an action") @Valid ScheduledAction> actions,
        @Nullable
                @Pattern(
                        regexp = MisfirePolicy.WORDS,
                        message = "must be skip, run_once or run_all")
                String misfirePolicy,
        @Nullable
                @Min(value = 0, message = "must be between 0 and 604800")
                @Max(value = 604_800, message = "must be between 0 and 604800")
                Integer misfireWindowSeconds,
        @Nullable
                @Min(value = 0, message = "must be between 0 and 3600")
                @Max(value = 3_600, message = "must be between 0 and 3600")
                Integer jitterSeconds,
        @Nullable @Pattern(regexp = OverlapPolicy.WORDS, message = "must be skip, queue or allow")
                String overlapPolicy,
        @Nullable
                @Pattern(regexp = UUID_OR_NOTHING, message = "must be the id of a window, or empty")
                String windowId,
        @Nullable @Pattern(regexp = Outside.WORDS, message = "must be skip or wait")
                String outsideWindow,
        @Nullable Boolean finishInside,
        @Nullable @Pattern(regexp = CatchUp.Mode.WORDS, message = "must be never, window or time")
                String catchUp,
        @Nullable
                @Min(value = 60, message = "must be between 60 and 604800")
                @Max(value = 604_800, message = "must be between 60 and 604800")
                Integer catchUpSeconds) {
    private static final String UUID_OR_NOTHING =
            "(?i)|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /**
     * A new definition, with the usual values where the request says nothing.
     *
     * @throws ProblemException when something is missing that has no usual value
     */
    Definition definition() {
        if (name == null || cron == null || selector == null || actions == null) {
            throw ProblemException.invalid(missing());
        }
        Timing timing = new Timing(cron.strip(), "UTC", DstGap.SHIFT, DstOverlap.FIRST);
        return appliedTo(
                new Definition(
                        name.strip(),
                        timing,
                        selector,
                        actions,
                        Policies.USUAL,
                        WindowChoice.ANY_TIME));
    }

    private List<FieldError> missing() {
        List<FieldError> errors = new ArrayList<>();
        addMissing(errors, "name", name);
        addMissing(errors, "cron", cron);
        addMissing(errors, "selector", selector);
        addMissing(errors, "actions", actions);
        return errors;
    }

    private static void addMissing(List<FieldError> errors, String field, @Nullable Object value) {
        if (value == null) {
            errors.add(new FieldError(field, "is missing"));
        }
    }

    Definition appliedTo(Definition old) {
        return new Definition(
                name == null ? old.name() : name.strip(),
                timing(old.timing()),
                Objects.requireNonNullElse(selector, old.selector()),
                Objects.requireNonNullElse(actions, old.actions()),
                policies(old.policies()),
                window(old.window()));
    }

    private Timing timing(Timing old) {
        return new Timing(
                cron == null ? old.cron() : cron.strip(),
                timezone == null ? old.timezone() : timezone.strip(),
                dstGap == null ? old.gap() : DstGap.valueOf(dstGap.toUpperCase(Locale.ROOT)),
                dstOverlap == null
                        ? old.overlap()
                        : DstOverlap.valueOf(dstOverlap.toUpperCase(Locale.ROOT)));
    }

    private WindowChoice window(WindowChoice old) {
        UUID id =
                windowId == null ? old.id() : windowId.isEmpty() ? null : UUID.fromString(windowId);
        return new WindowChoice(
                id,
                outsideWindow == null ? old.outside() : Outside.of(outsideWindow),
                Objects.requireNonNullElse(finishInside, old.finishInside()));
    }

    private Policies policies(Policies old) {
        return new Policies(
                misfirePolicy == null ? old.misfire() : MisfirePolicy.of(misfirePolicy),
                Objects.requireNonNullElse(misfireWindowSeconds, old.misfireWindowSeconds()),
                Objects.requireNonNullElse(jitterSeconds, old.jitterSeconds()),
                overlapPolicy == null ? old.overlap() : OverlapPolicy.of(overlapPolicy),
                caughtUp(old.catchUp()));
    }

    private CatchUp caughtUp(CatchUp old) {
        return new CatchUp(
                catchUp == null ? old.mode() : CatchUp.Mode.of(catchUp),
                Objects.requireNonNullElse(catchUpSeconds, old.seconds()));
    }
}
