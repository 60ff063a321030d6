package io.sysup.scheduler.campaign;

import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a request wishes for it.
 *
 * @param on selector of its machines, resolved once
 * @param canary machines of the first wave, 1 when absent; 0 for no such wave
 * @param batch machines of each later wave; all that are left when neither it nor batchPercent is
 *     given
 * @param batchPercent the same as a part of all targets, rounded up
 * @param maxParallel jobs at once; the whole wave when absent
 * @param minAvailable how many of the machines with a tag stay up, whether they are meant or not
 * @param maxFailures how many machines may fail without stopping the campaign; none when absent
 * @param maxFailurePercent the same as a part of all targets, rounded down
 * @param windowId the window inside which machines begin; any time when absent
 * @param finishInside false: begins also what may not be over before the window closes or a
 *     blackout begins
 * @param approvedPlans each machine does the plan that it has now, or refuses
 */
public record CampaignBody(
        @NotNull(message = "is missing")
                @Size(max = 100, message = "must have at most 100 characters")
                @Pattern(regexp = SOMETHING, message = "must not be empty")
                String name,
        @NotNull(message = "is missing")
                @Pattern(regexp = SOMETHING, message = "must be the name of an action")
                String action,
        @Nullable Map<String, Object> params,
        boolean dryRun,
        @NotNull(message = "is missing")
                @Size(max = 2000, message = "must have at most 2000 characters")
                @Pattern(regexp = SOMETHING, message = "must not be empty")
                String on,
        @Nullable
                @Min(value = 0, message = "must be between 0 and 10000")
                @Max(value = 10_000, message = "must be between 0 and 10000")
                Integer canary,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 10000")
                @Max(value = 10_000, message = "must be between 1 and 10000")
                Integer batch,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 100")
                @Max(value = 100, message = "must be between 1 and 100")
                Integer batchPercent,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 10000")
                @Max(value = 10_000, message = "must be between 1 and 10000")
                Integer maxParallel,
        @Nullable @Size(max = 20, message = "must hold at most 20 limits")
                List<@NotNull(message = "must be a limit") @Valid TagLimit> maxUnavailable,
        @Nullable
                @Min(value = 0, message = "must be between 0 and 10000")
                @Max(value = 10_000, message = "must be between 0 and 10000")
                Integer maxFailures,
        @Nullable
                @Min(value = 0, message = "must be between 0 and 100")
                @Max(value = 100, message = "must be between 0 and 100")
                Integer maxFailurePercent,
        boolean pauseAfterCanary,
        @Nullable
                @Min(value = 0, message = "must be between 0 and 604800")
                @Max(value = 604_800, message = "must be between 0 and 604800")
                Integer soakSeconds,
        @Nullable @Size(max = 20, message = "must hold at most 20 limits")
                List<@NotNull(message = "must be a limit") @Valid TagQuorum> minAvailable,
        @Nullable UUID windowId,
        @Nullable Boolean finishInside,
        @Nullable Boolean approvedPlans) {

    private static final String SOMETHING = "(?s).*\\S.*";

    /**
     * The wish, with the usual values where the request says nothing.
     *
     * @throws ProblemException when fields contradict each other
     */
    Wish wish() {
        int first = Objects.requireNonNullElse(canary, 1);
        List<TagLimit> unavailable = maxUnavailable == null ? List.of() : maxUnavailable;
        List<FieldError> errors = contradictions(first, unavailable);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Wish(
                name.strip(),
                new Work(action.strip(), params == null ? Map.of() : params, dryRun),
                on,
                new Pace(
                        first,
                        Share.of(batch, batchPercent, Share.ALL),
                        pauseAfterCanary,
                        Objects.requireNonNullElse(soakSeconds, 0)),
                new Limits(
                        maxParallel,
                        unavailable.stream().map(TagLimit::inLowerCase).toList(),
                        quorums().stream().map(TagQuorum::inLowerCase).toList(),
                        Share.of(maxFailures, maxFailurePercent, Share.NONE)),
                new Terms(
                        windowId,
                        null,
                        Objects.requireNonNullElse(finishInside, true),
                        Objects.requireNonNullElse(approvedPlans, false)));
    }

    private List<FieldError> contradictions(int first, List<TagLimit> unavailable) {
        List<FieldError> errors = new ArrayList<>();
        if (batch != null && batchPercent != null) {
            errors.add(new FieldError("batchPercent", "must not be given beside batch"));
        }
        if (maxFailures != null && maxFailurePercent != null) {
            errors.add(new FieldError("maxFailurePercent", "must not be given beside maxFailures"));
        }
        if (pauseAfterCanary && first == 0) {
            errors.add(new FieldError("pauseAfterCanary", "needs a canary of at least 1"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < unavailable.size(); i++) {
            String tag = unavailable.get(i).inLowerCase().tag();
            if (!seen.add(tag)) {
                errors.add(new FieldError("maxUnavailable[" + i + "].tag", "is named twice"));
            }
        }
        errors.addAll(quorumErrors());
        return errors;
    }

    private List<FieldError> quorumErrors() {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<TagQuorum> quorums = quorums();
        for (int i = 0; i < quorums.size(); i++) {
            String field = "minAvailable[" + i + "]";
            if (!seen.add(quorums.get(i).inLowerCase().tag())) {
                errors.add(new FieldError(field + ".tag", "is named twice"));
            }
            if (!quorums.get(i).saysOneNumber()) {
                errors.add(
                        new FieldError(
                                field + ".least", "or leastPercent must be given, not both"));
            }
        }
        return errors;
    }

    private List<TagQuorum> quorums() {
        return minAvailable == null ? List.of() : minAvailable;
    }
}
