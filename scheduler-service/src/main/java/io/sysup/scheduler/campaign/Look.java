package io.sysup.scheduler.campaign;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.scheduler.atwork.AtWork;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What other services knew a moment ago of the machines that the quorums of a campaign count.
 *
 * @param jobs what changes them now, by order of whomever
 */
record Look(List<Carriers> carriers, AtWork jobs) {
    Look {
        carriers = List.copyOf(carriers);
    }

    static UUID[] machines(Collection<Carriers> carriers) {
        return carriers.stream()
                .flatMap(each -> each.machines().stream())
                .map(Selected::id)
                .distinct()
                .toArray(UUID[]::new);
    }

    UUID[] machines() {
        return machines(carriers);
    }

    String[] readOnly() {
        return jobs.readOnly().toArray(String[]::new);
    }

    /**
     * The carriers, with who else has some of them in hand. Of campaigns their own rows tell, which
     * are of this moment and know what was wished for and is no job yet.
     *
     * @param campaigns machines that other campaigns have in hand
     */
    List<Carriers> beside(Collection<Row> campaigns) {
        Map<UUID, String> elsewhere = new HashMap<>();
        jobs.items().stream()
                .filter(work -> CampaignOrigin.campaign(work.requestedBy()).isEmpty())
                .forEach(work -> elsewhere.put(work.machineId(), OtherWork.named(work)));
        campaigns.forEach(row ->
                elsewhere.put(
                        row.getUUID("machine_id"), OtherWork.ofCampaign(row.getString("name"))));
        return carriers.stream().map(each -> each.beside(elsewhere)).toList();
    }
}
