package io.sysup.scheduler.window;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Queries;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.stop.Stop;
import io.sysup.scheduler.stop.Stops;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asked before work begins: whether windows let it, by the clock of the database. */
@ApplicationScoped
public class Gate {
    /** Nothing takes longer: no job may have more time. */
    private static final Duration HORIZON = Duration.ofDays(1);

    private final SchedulerDatabase database;
    private final Targets targets;

    Gate(SchedulerDatabase database, Targets targets) {
        this.database = database;
        this.targets = targets;
    }

    /**
     * Whether nothing may begin at all.
     *
     * @param windowId the window that a schedule names; null when it names none
     */
    public Optional<Denial> closed(@Nullable UUID windowId) {
        List<Window> windows = new ArrayList<>(blackouts(database));
        windows.removeIf(blackout -> blackout.selector() != null);
        if (windowId != null) {
            database.first(WindowSql.BY_ID, windowId)
                    .map(WindowRow::window)
                    .ifPresent(windows::add);
        }
        return Openings.of(windows).at(now(database)) instanceof Openings.State.Closed closed
                ? Optional.of(Denial.of(closed))
                : Optional.empty();
    }

    /** By the clock of the database. */
    public Instant now() {
        return now(database);
    }

    /** Whether a blackout is on, whomever it covers. */
    public boolean anyBlackout(Queries queries) {
        Instant now = now(queries);
        return blackouts(queries).stream()
                .anyMatch(blackout -> Stretches.of(blackout).covering(now).isPresent());
    }

    /** Whether a blackout begins before work of today could be over, whomever it covers. */
    public boolean anyBlackoutToCome(Queries queries) {
        Instant now = now(queries);
        Instant horizon = now.plus(HORIZON);
        return blackouts(queries).stream()
                .anyMatch(blackout ->
                        Closings.begin(Stretches.of(blackout), now, horizon).isPresent());
    }

    /**
     * How long the window is open at a time, counted from the opening that is now; nothing when it
     * is not open, or is for longer than a day.
     */
    public Optional<Duration> opening(@Nullable UUID windowId) {
        if (windowId == null) {
            return Optional.empty();
        }
        Instant now = now(database);
        return database.first(WindowSql.BY_ID, windowId)
                .map(row -> Stretches.of(WindowRow.window(row)))
                .flatMap(stretches ->
                        Closings.end(stretches, now, now.plus(HORIZON))
                                .map(end -> Closings.whole(stretches, now, end)));
    }

    /**
     * On which of these machines work may begin; asks the inventory whom the blackouts mean.
     *
     * @throws ProblemException unavailable when it does not answer
     */
    public Covered covered(List<Selected> machines) {
        Instant now = now(database);
        List<Selected> free = new ArrayList<>(machines);
        List<LeftOut> leftOut = new ArrayList<>();
        for (Window blackout : blackouts(database)) {
            Optional<Span> span = Stretches.of(blackout).covering(now);
            if (span.isPresent() && !free.isEmpty()) {
                Predicate<Selected> isMeant = meant(blackout);
                List<String> names = free.stream().filter(isMeant).map(Selected::name).toList();
                if (!names.isEmpty()) {
                    leftOut.add(LeftOut.underBlackout(blackout.name(), span.get().until(), names));
                    free.removeIf(isMeant);
                }
            }
        }
        return new Covered(free, leftOut);
    }

    /**
     * The blackouts that are on, with those whom they mean.
     *
     * @throws ProblemException unavailable when the inventory does not answer
     */
    public List<Active> active() {
        Instant now = now(database);
        List<Active> active = new ArrayList<>();
        for (Window blackout : blackouts(database)) {
            Optional<Span> span = Stretches.of(blackout).covering(now);
            if (span.isPresent()) {
                Instant until = span.get().until();
                active.add(
                        new Active(
                                blackout.name(),
                                until.isBefore(Span.NEVER) ? until : null,
                                blackout.selector() == null ? null : ids(blackout.selector())));
            }
        }
        return active;
    }

    /**
     * A blackout that is on.
     *
     * @param until null for a stop that a person has to end
     * @param machineIds null for all
     */
    public record Active(String name, @Nullable Instant until, @Nullable Set<UUID> machineIds) {}

    /**
     * What ends the time of each of these machines within a day; asks the inventory whom the
     * blackouts mean that begin before the window closes.
     *
     * @param windowId the window that a schedule names; null when it names none
     * @throws ProblemException unavailable when it does not answer
     */
    public Closings closings(List<Selected> machines, @Nullable UUID windowId) {
        Instant now = now(database);
        Instant horizon = now.plus(HORIZON);
        Closing all = windowId == null ? null : closes(windowId, now, horizon);
        List<Closing> ofSome = new ArrayList<>();
        Map<Closing, Window> coming = new HashMap<>();
        for (Window blackout : blackouts(database)) {
            Optional<Closing> begins =
                    Closings.begin(Stretches.of(blackout), now, horizon)
                            .map(at -> new Closing(blackout.name(), Kind.BLACKOUT, at));
            if (begins.isPresent() && blackout.selector() != null) {
                ofSome.add(begins.get());
                coming.put(begins.get(), blackout);
            } else if (begins.isPresent() && (all == null || begins.get().isBefore(all))) {
                all = begins.get();
            }
        }
        ofSome.sort(Comparator.comparing(Closing::at));
        Map<UUID, Closing> some = new HashMap<>();
        for (Closing closing : ofSome) {
            if (all == null || closing.isBefore(all)) {
                Predicate<Selected> isMeant = meant(Objects.requireNonNull(coming.get(closing)));
                machines.stream()
                        .filter(isMeant)
                        .forEach(machine -> some.putIfAbsent(machine.id(), closing));
            }
        }
        return new Closings(all, some);
    }

    /**
     * When the window closes that a schedule names, at the latest in a day; nothing when it names
     * none, or it is not open.
     */
    public Optional<Instant> closes(@Nullable UUID windowId) {
        if (windowId == null) {
            return Optional.empty();
        }
        Instant now = now(database);
        Instant horizon = now.plus(HORIZON);
        return database.first(WindowSql.BY_ID, windowId)
                .map(row -> Stretches.of(WindowRow.window(row)))
                .filter(stretches -> stretches.covering(now).isPresent())
                .map(stretches -> Closings.end(stretches, now, horizon).orElse(horizon));
    }

    private @Nullable Closing closes(UUID windowId, Instant now, Instant horizon) {
        return database.first(WindowSql.BY_ID, windowId)
                .map(WindowRow::window)
                .flatMap(window ->
                        Closings.end(Stretches.of(window), now, horizon)
                                .map(at -> new Closing(window.name(), Kind.ALLOW, at)))
                .orElse(null);
    }

    private Predicate<Selected> meant(Window blackout) {
        if (blackout.selector() == null) {
            return machine -> true;
        }
        Set<UUID> ids = ids(blackout.selector());
        return machine -> ids.contains(machine.id());
    }

    private Set<UUID> ids(String selector) {
        return targets.of(selector, "selector").machines().stream()
                .map(Selected::id)
                .collect(Collectors.toSet());
    }

    private static List<Window> blackouts(Queries queries) {
        return Stream.concat(
                        queries.query(WindowSql.BLACKOUTS).stream().map(WindowRow::window),
                        Stops.active(queries).stream().map(Gate::blackout))
                .toList();
    }

    /** A stop is a blackout that a person began this minute. */
    private static Window blackout(Stop stop) {
        Instant until = stop.until() == null ? Span.NEVER : stop.until();
        return new Window(
                stop.id(),
                "emergency stop: " + stop.reason(),
                Kind.BLACKOUT,
                new When.Once(Instant.EPOCH, until, "UTC"),
                stop.on(),
                true,
                stop.stoppedBy(),
                stop.createdAt(),
                0);
    }

    private static Instant now(Queries queries) {
        return Columns.instant(queries.query(WindowSql.NOW).getFirst(), "now");
    }
}
