package io.sysup.scheduler.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A campaign in memory that makes the steps it is told and watches what must never happen. */
final class SimulatedCampaign {
    private final Wish wish;
    private final List<Machine> machines = new ArrayList<>();
    private final Set<String> requested = new HashSet<>();
    private final Set<UUID> offline = new HashSet<>();
    private final Set<UUID> elsewhere = new HashSet<>();
    private Campaign.Stand stand;
    private Instant now = Wishes.NOON;

    /** One of its machines. */
    static final class Machine {
        private final UUID id;
        private final Set<String> tags;
        private int wave;
        private int attempt = 1;
        private TargetState state = TargetState.PENDING;
        private @Nullable Instant finishedAt;

        Machine(UUID id, Set<String> tags, int wave) {
            this.id = id;
            this.tags = tags;
            this.wave = wave;
        }

        boolean open() {
            return state == TargetState.PENDING || state == TargetState.REQUESTED;
        }

        boolean underWay() {
            return state == TargetState.REQUESTED;
        }

        Target target() {
            return new Target(id, "m" + id, tags, underWay(), attempt, null);
        }
    }

    SimulatedCampaign(Wish wish, List<Set<String>> tags) {
        this.wish = wish;
        Integer hold = wish.pace().pauseAfterCanary() ? Integer.valueOf(2) : null;
        this.stand = new Campaign.Stand(CampaignState.RUNNING, null, null, hold);
        Integer[] waves = Waves.numbers(tags.size(), wish.pace());
        for (int i = 0; i < tags.size(); i++) {
            machines.add(new Machine(new UUID(0, i), tags.get(i), waves[i]));
        }
    }

    CampaignState state() {
        return stand.state();
    }

    List<Machine> underWay() {
        return machines.stream().filter(Machine::underWay).toList();
    }

    long failed() {
        return machines.stream().filter(machine -> machine.state.failed()).count();
    }

    boolean allOver() {
        return machines.stream().noneMatch(Machine::open);
    }

    private Campaign campaign() {
        return Wishes.campaign(wish, machines.size(), stand);
    }

    private Standing standing() {
        int wave = machines.stream().filter(Machine::open).mapToInt(m -> m.wave).min().orElse(0);
        boolean begun =
                machines.stream()
                        .filter(m -> m.wave == wave)
                        .anyMatch(m ->
                                m.state != TargetState.PENDING && m.state != TargetState.SKIPPED);
        Instant quiet =
                machines.stream()
                        .filter(m -> m.wave < wave && m.state != TargetState.SKIPPED)
                        .map(m -> m.finishedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        List<Target> open =
                machines.stream()
                        .filter(m -> m.open() && m.wave == wave)
                        .map(Machine::target)
                        .toList();
        return new Standing((int) failed(), wave, begun, begun ? null : quiet, open, unproved());
    }

    private Set<UUID> unproved() {
        return machines.stream()
                .filter(m ->
                        m.state.failed()
                                || m.attempt > 1
                                        && m.state != TargetState.OK
                                        && m.state != TargetState.WARNING)
                .map(m -> m.id)
                .collect(Collectors.toSet());
    }

    /** Also one that is no target of the campaign. */
    private Carriers carriers(TagQuorum quorum) {
        List<Selected> all = new ArrayList<>();
        all.add(new Selected(new UUID(1, 0), "bystander"));
        machines.stream()
                .filter(m -> m.tags.contains(quorum.tag()))
                .forEach(m -> all.add(new Selected(m.id, "m" + m.id)));
        Set<UUID> online = all.stream().map(Selected::id).collect(Collectors.toSet());
        online.removeAll(offline);
        Map<UUID, String> others =
                elsewhere.stream().collect(Collectors.toMap(id -> id, id -> "elsewhere"));
        return new Carriers(quorum, all, online, List.of()).beside(others);
    }

    private List<Carriers> carriers() {
        return wish.limits().minAvailable().stream().map(this::carriers).toList();
    }

    void offline(int number) {
        offline.add(machines.get(number % machines.size()).id);
    }

    void online(int number) {
        offline.remove(machines.get(number % machines.size()).id);
    }

    void taken(int number) {
        elsewhere.add(machines.get(number % machines.size()).id);
    }

    void givenBack() {
        elsewhere.clear();
    }

    void allOnline() {
        elsewhere.clear();
        offline.clear();
    }

    boolean lacksItsQuorum() {
        return Objects.requireNonNullElse(stand.reason(), "").contains("have to stay up");
    }

    /** Returns false when there is nothing to do for now. */
    boolean step() {
        Standing before = standing();
        switch (NextStep.of(campaign(), before, carriers(), now)) {
            case Step.Wait wait -> {
                boolean idle = wait.until() == null && underWay().isEmpty() && elsewhere.isEmpty();
                assertThat(state() == CampaignState.RUNNING && idle).as("hangs").isFalse();
                return false;
            }
            case Step.Request request -> request(before, request.targets());
            case Step.Pause pause -> move(CampaignState.PAUSED, pause.reason(), null);
            case Step.Stop stop -> stop(CampaignState.FAILED, stop.reason());
            case Step.End end -> {
                assertThat(underWay()).as("ended while jobs ran").isEmpty();
                move(end.state(), end.reason(), null);
            }
        }
        return true;
    }

    private void request(Standing before, List<Target> targets) {
        assertThat(targets).isNotEmpty();
        assertThat(state()).isEqualTo(CampaignState.RUNNING);
        assertThat(failed()).isLessThanOrEqualTo(campaign().mayFail());
        if (!before.begun() && before.wave() > 1) {
            Instant quiet = Objects.requireNonNullElse(before.quietSince(), Instant.MIN);
            assertThat(quiet.plusSeconds(wish.pace().soakSeconds())).isBeforeOrEqualTo(now);
            Integer hold = stand.holdBefore();
            assertThat(hold == null || before.wave() < hold).isTrue();
        }
        for (Target target : targets) {
            Machine machine =
                    machines.stream()
                            .filter(m -> m.id.equals(target.machineId()))
                            .findFirst()
                            .orElseThrow();
            assertThat(machine.state).isEqualTo(TargetState.PENDING);
            assertThat(requested.add(machine.id + ":" + machine.attempt)).isTrue();
            machine.state = TargetState.REQUESTED;
        }
        obeysTheLimits();
        carriers().forEach(each -> keepsItsQuorum(each, targets));
    }

    /** Only what begins can break it, for what fails was not counted any more. */
    private void keepsItsQuorum(Carriers carriers, List<Target> begun) {
        Set<UUID> up = new HashSet<>(carriers.online());
        up.removeAll(unproved());
        up.removeAll(elsewhere);
        underWay().forEach(machine -> up.remove(machine.id));
        Set<UUID> carrying =
                carriers.machines().stream().map(Selected::id).collect(Collectors.toSet());
        if (begun.stream().map(Target::machineId).anyMatch(carrying::contains)) {
            assertThat(up).hasSizeGreaterThanOrEqualTo(carriers.needed());
        }
    }

    private void obeysTheLimits() {
        List<Machine> underWay = underWay();
        int wave = underWay.getFirst().wave;
        assertThat(underWay).allMatch(machine -> machine.wave == wave);
        assertThat(machines).noneMatch(machine -> machine.open() && machine.wave < wave);
        Integer parallel = wish.limits().maxParallel();
        assertThat(parallel == null || underWay.size() <= parallel).isTrue();
        for (TagLimit limit : wish.limits().maxUnavailable()) {
            assertThat(underWay.stream().filter(m -> m.tags.contains(limit.tag())).count())
                    .isLessThanOrEqualTo(limit.most());
        }
    }

    void end(Machine machine, TargetState state) {
        machine.state = state;
        machine.finishedAt = now;
    }

    void letTimePass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    void pause() {
        if (state() == CampaignState.RUNNING) {
            move(CampaignState.PAUSED, "Paused.", null);
        }
    }

    void resume() {
        if (state() == CampaignState.PAUSED) {
            Integer hold = stand.holdBefore();
            boolean early =
                    hold != null && machines.stream().anyMatch(m -> m.open() && m.wave < hold);
            stand = new Campaign.Stand(CampaignState.RUNNING, null, null, early ? hold : null);
        }
    }

    void cancel() {
        if (state() == CampaignState.RUNNING || state() == CampaignState.PAUSED) {
            stop(CampaignState.CANCELLED, "Cancelled.");
        }
    }

    void retry() {
        if (state().isFinal() && failed() > 0) {
            int last = machines.stream().mapToInt(m -> m.wave).max().orElseThrow();
            for (Machine machine : machines) {
                if (machine.state.failed()) {
                    machine.state = TargetState.PENDING;
                    machine.finishedAt = null;
                    machine.attempt++;
                    machine.wave = last + 1;
                }
            }
            Integer hold = stand.holdBefore() == null ? null : Integer.valueOf(last + 2);
            stand = new Campaign.Stand(CampaignState.RUNNING, null, null, hold);
        }
    }

    private void stop(CampaignState ending, String reason) {
        machines.stream()
                .filter(machine -> machine.state == TargetState.PENDING)
                .forEach(machine -> end(machine, TargetState.SKIPPED));
        move(CampaignState.STOPPING, reason, ending);
    }

    private void move(
            CampaignState state, @Nullable String reason, @Nullable CampaignState ending) {
        stand = new Campaign.Stand(state, reason, ending, stand.holdBefore());
    }
}
