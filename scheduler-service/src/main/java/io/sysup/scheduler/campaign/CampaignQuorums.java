package io.sysup.scheduler.campaign;

import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.atwork.AtWork;
import io.sysup.scheduler.atwork.MachinesAtWork;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks, each time machines of a campaign are to begin, which machines with its tags are up. */
@ApplicationScoped
class CampaignQuorums {
    private static final String FIELD = "minAvailable";

    private final Targets targets;
    private final MachinesAtWork atWork;

    CampaignQuorums(Targets targets, MachinesAtWork atWork) {
        this.targets = targets;
        this.atWork = atWork;
    }

    /**
     * Also who is being changed by jobs of others, with one request however many they are.
     *
     * @throws ProblemException unavailable when nobody can tell; nothing begins then
     */
    Look look(Limits limits) {
        List<Carriers> carriers = now(limits);
        UUID[] machines = Look.machines(carriers);
        return new Look(
                carriers, machines.length == 0 ? AtWork.NOTHING : atWork.among(List.of(machines)));
    }

    /**
     * @throws ProblemException unavailable when nobody can tell; nothing begins then
     */
    List<Carriers> now(Limits limits) {
        return limits.minAvailable().stream().map(this::carriers).toList();
    }

    private Carriers carriers(TagQuorum quorum) {
        String tagged = "tag:\"" + quorum.tag() + "\"";
        SelectedMachines all = targets.of(tagged, FIELD);
        SelectedMachines online = targets.of(tagged + " and status:online", FIELD);
        return new Carriers(
                quorum,
                all.machines(),
                online.machines().stream().map(Selected::id).collect(Collectors.toSet()),
                all.disabled());
    }
}
