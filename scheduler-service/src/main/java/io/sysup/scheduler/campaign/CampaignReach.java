package io.sysup.scheduler.campaign;

import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.target.Targets;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Whether somebody may move a campaign who may not order everything. */
@ApplicationScoped
class CampaignReach {
    private final SchedulerDatabase database;
    private final GrantedOrders orders;
    private final Targets targets;

    CampaignReach(SchedulerDatabase database, GrantedOrders orders, Targets targets) {
        this.database = database;
        this.orders = orders;
        this.targets = targets;
    }

    /** Holding one back needs no more than that it is theirs. */
    void requireOwn(UUID id, SecurityIdentity caller) {
        GrantedOrders.requireOwn(
                Rights.of(caller),
                campaign(id).getString("granted_to"),
                caller.getPrincipal().getName());
    }

    /** Letting one go on needs the grants as they are now, for all its machines. */
    void requireReach(UUID id, SecurityIdentity caller) {
        requireOwn(id, caller);
        Rights rights = Rights.of(caller);
        if (!rights.everywhere()) {
            List<String> within = orders.within(rights, List.of(campaign(id).getString("action")));
            List<UUID> machines =
                    database.query(TargetSql.MACHINES, id).stream()
                            .map(row -> row.getUUID("machine_id"))
                            .toList();
            targets.requireReach(machines, within);
        }
    }

    private Row campaign(UUID id) {
        return database.first(CampaignSql.BY_ID, id)
                .orElseThrow(() -> ProblemException.notFound("The campaign"));
    }
}
