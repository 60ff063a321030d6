package io.sysup.execution.actions.reboot;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.RebootResult;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds a machine after its restart against what it was before: well is only what is proved. */
final class RebootProof {
    private static final String STEP = "verify";
    private static final String LOOK =
            "Look at the machine, by its console if need be; check it again when it is as it should be.";

    private final BootState before;
    private final List<String> inUse;

    RebootProof(BootState before, List<String> inUse) {
        this.before = before;
        this.inUse = inUse;
    }

    /** Nothing was restarted, and nothing had to be. */
    ActionOutcome notRestarted() {
        return new ActionOutcome.Ok(result(null, List.of(), List.of(), null));
    }

    ActionOutcome outcome(RestartWatch.Seen seen) {
        BootState after = seen.state();
        if (after == null) {
            return new ActionOutcome.Failed(
                    Optional.of(result(null, List.of(), null, seen.awaySeconds())), notBack(seen));
        }
        List<String> failed = newIn(after.failedUnits(), before.failedUnits());
        List<String> missing =
                before.containers() == null
                        ? List.of()
                        : after.containers() == null
                                ? null
                                : newIn(before.containers(), after.containers());
        ActionResult result = result(after, failed, missing, seen.awaySeconds());
        List<String> wrong = wrong(after, failed, missing);
        return wrong.isEmpty()
                ? new ActionOutcome.Ok(result)
                : new ActionOutcome.Failed(
                        Optional.of(result),
                        new Failure(
                                ErrorKind.REBOOT_UNVERIFIED,
                                "The machine restarted, but is not as it was: "
                                        + wrong.getFirst()
                                        + (wrong.size() > 1 ? " (and more)." : "."),
                                LOOK,
                                STEP,
                                wrong));
    }

    private static Failure notBack(RestartWatch.Seen seen) {
        Failure trouble = seen.trouble();
        return new Failure(
                ErrorKind.REBOOT_UNVERIFIED,
                trouble == null
                        ? "The machine was told to restart and still runs after "
                                + seen.awaySeconds()
                                + " s."
                        : "The machine was told to restart and could not be looked at afterwards: "
                                + trouble.message(),
                LOOK,
                STEP,
                trouble == null ? List.of() : List.of(trouble.kind().word(), trouble.message()));
    }

    private List<String> wrong(
            BootState after, List<String> failed, @Nullable List<String> missing) {
        List<String> wrong = new ArrayList<>();
        String expected = before.need().newestKernel();
        if (expected != null && !expected.equals(after.kernel())) {
            wrong.add("kernel " + after.kernel() + " runs, not " + expected);
        }
        failed.forEach(unit -> wrong.add("the unit " + unit + " failed"));
        if (missing == null) {
            wrong.add("Docker does not answer");
        } else {
            missing.forEach(name -> wrong.add("the container " + name + " does not run"));
        }
        return wrong;
    }

    private static List<String> newIn(Set<String> there, Set<String> known) {
        Set<String> news = new TreeSet<>(there);
        news.removeAll(known);
        return List.copyOf(news);
    }

    private ActionResult result(
            @Nullable BootState after,
            List<String> failedUnits,
            @Nullable List<String> missingContainers,
            @Nullable Long awaySeconds) {
        RebootNeed need = before.need();
        var payload =
                new RebootResult(
                        RebootResult.SCHEMA_VERSION,
                        after != null,
                        proof(after),
                        need.required(),
                        need.packages(),
                        before.kernel(),
                        after == null ? null : after.kernel(),
                        need.newestKernel(),
                        failedUnits,
                        missingContainers,
                        inUse,
                        awaySeconds);
        Map<String, Object> summary = new HashMap<>();
        summary.put("restarted", after != null);
        summary.put("rebootRequired", (after == null ? need : after.need()).required());
        if (after != null && awaySeconds != null) {
            summary.put("awaySeconds", awaySeconds);
        }
        return new ActionResult(payload, summary, null, List.of());
    }

    private @Nullable String proof(@Nullable BootState after) {
        if (after == null) {
            return null;
        }
        return after.isAnotherBootThan(before) ? RebootResult.BOOT_ID : RebootResult.INIT_START;
    }
}
