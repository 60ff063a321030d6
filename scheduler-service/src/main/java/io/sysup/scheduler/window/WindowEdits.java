package io.sysup.scheduler.window;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.sysup.scheduler.cron.DstGap;
import io.sysup.scheduler.cron.DstOverlap;
import io.sysup.scheduler.cron.Timing;
import io.sysup.scheduler.cron.TimingChecks;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts what people write down, once it makes sense. */
@ApplicationScoped
class WindowEdits {
    private final Windows windows;
    private final TimingChecks timings;
    private final Targets targets;
    private final InstantSource clock;

    WindowEdits(Windows windows, TimingChecks timings, Targets targets, InstantSource clock) {
        this.windows = windows;
        this.timings = timings;
        this.targets = targets;
        this.clock = clock;
    }

    Window create(WindowBody body, String author, @Nullable String idempotencyKey) {
        Optional<Window> earlier = windows.byIdempotencyKey(idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        WindowWish wish = body.wish();
        checkTime(wish.when());
        checkSelector(wish.selector());
        return windows.add(wish, author, idempotencyKey);
    }

    Window change(UUID id, int version, WindowBody body) {
        Window old = windows.get(id);
        if (old.version() != version) {
            throw Versions.outdated("The window");
        }
        WindowWish before = WindowWish.of(old);
        WindowWish wish = body.appliedTo(before);
        if (!wish.when().equals(before.when())) {
            checkTime(wish.when());
        }
        if (wish.selector() != null && !wish.selector().equals(before.selector())) {
            checkSelector(wish.selector());
        }
        return windows.replace(old, wish);
    }

    /** What it would be, without anything being stored. */
    WindowWish preview(WindowBody body) {
        WindowWish wish = body.draft();
        checkTime(wish.when());
        return wish;
    }

    private void checkTime(When when) {
        switch (when) {
            case When.Recurring recurring -> timings.slots(recurring.timing());
            case When.Once once -> {
                // Any expression will do: it is the timezone that is checked.
                timings.slots(
                        new Timing("0 0 * * *", once.timezone(), DstGap.SHIFT, DstOverlap.FIRST));
                if (!once.end().isAfter(clock.instant())) {
                    throw ProblemException.invalidField(
                            ErrorKind.VALIDATION, "endAt", "is over already");
                }
            }
        }
    }

    /** That nothing matches now is no mistake: machines come and go. */
    private void checkSelector(@Nullable String selector) {
        if (selector != null) {
            targets.of(selector, "selector");
        }
    }
}
