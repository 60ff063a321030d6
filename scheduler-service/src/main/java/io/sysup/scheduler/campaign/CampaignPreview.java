package io.sysup.scheduler.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a campaign would do, at this moment.
 *
 * @param targets number of its machines
 * @param disabled names of machines that are meant but on which no job may start
 * @param withoutPlan names of machines that are left out because no plan of them is known; only
 *     where each machine is to do the plan that it has
 * @param maxFailures how many of the machines may fail without stopping it
 */
public record CampaignPreview(
        int targets,
        List<String> disabled,
        List<String> withoutPlan,
        int maxFailures,
        List<PlannedWave> waves,
        List<PlannedQuorum> quorums) {
    public CampaignPreview {
        withoutPlan = List.copyOf(withoutPlan);
        disabled = List.copyOf(disabled);
        waves = List.copyOf(waves);
        quorums = List.copyOf(quorums);
    }

    /**
     * @param machines with the tag
     * @param online of them, at this moment
     * @param needed how many have to stay up
     * @param room how many of those that are online may be away at once; below 1 none may begin
     */
    public record PlannedQuorum(String tag, int machines, int online, int needed, int room) {
        static PlannedQuorum of(Carriers carriers) {
            int online = carriers.online().size();
            return new PlannedQuorum(
                    carriers.quorum().tag(),
                    carriers.number(),
                    online,
                    carriers.needed(),
                    Math.max(0, online - carriers.needed()));
        }
    }

    /**
     * @param wave its number, from 1
     * @param maxParallel jobs at once
     */
    public record PlannedWave(
            int wave, boolean canary, int size, int maxParallel, List<PlannedMachine> machines) {
        public PlannedWave {
            machines = List.copyOf(machines);
        }
    }

    /**
     * @param tags those that the campaign limits
     */
    public record PlannedMachine(UUID machineId, String machine, List<String> tags) {
        public PlannedMachine {
            tags = List.copyOf(tags);
        }
    }

    static CampaignPreview of(Wish wish, Choice choice, List<Carriers> carriers) {
        List<Choice.Machine> machines = choice.machines();
        List<PlannedWave> waves = new ArrayList<>();
        int begin = 0;
        for (int size : Waves.sizes(machines.size(), wish.pace())) {
            waves.add(wave(wish, waves.size() + 1, machines.subList(begin, begin + size)));
            begin += size;
        }
        int mayFail = wish.limits().maxFailures().atMost(machines.size());
        return new CampaignPreview(
                machines.size(),
                choice.disabled(),
                choice.withoutPlan(),
                mayFail,
                waves,
                carriers.stream().map(PlannedQuorum::of).toList());
    }

    private static PlannedWave wave(Wish wish, int number, List<Choice.Machine> machines) {
        Integer parallel = wish.limits().maxParallel();
        int size = machines.size();
        return new PlannedWave(
                number,
                number == 1 && wish.pace().canary() > 0,
                size,
                parallel == null ? size : Math.min(parallel, size),
                machines.stream()
                        .map(machine ->
                                new PlannedMachine(machine.id(), machine.name(), machine.tags()))
                        .toList());
    }
}
