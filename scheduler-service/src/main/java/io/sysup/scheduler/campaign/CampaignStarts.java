package io.sysup.scheduler.campaign;

import io.sysup.kit.security.Rights;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.action.ActionChecks;
import io.sysup.scheduler.action.WantedAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accepts what people wish for, once it makes sense; everything is checked before a job exists. */
@ApplicationScoped
public class CampaignStarts {
    private final Campaigns campaigns;
    private final ActionChecks actions;
    private final Choices choices;
    private final GrantedOrders orders;
    private final CampaignQuorums quorums;

    CampaignStarts(
            Campaigns campaigns,
            ActionChecks actions,
            Choices choices,
            GrantedOrders orders,
            CampaignQuorums quorums) {
        this.quorums = quorums;
        this.campaigns = campaigns;
        this.actions = actions;
        this.choices = choices;
        this.orders = orders;
    }

    /**
     * @param rights of the author; who has grants alone starts nothing beyond them
     */
    CampaignView start(
            CampaignBody body, String author, @Nullable String idempotencyKey, Rights rights) {
        Optional<CampaignView> earlier = campaigns.byIdempotencyKey(idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Wish wish = checked(body);
        List<String> within = orders.within(rights, List.of(wish.work().action()));
        return campaigns.add(
                new NewCampaign(
                        wish,
                        choices.of(wish, within),
                        author,
                        rights.everywhere() ? null : author,
                        idempotencyKey));
    }

    /** The waves, without anything being stored. */
    CampaignPreview preview(CampaignBody body) {
        Wish wish = checked(body);
        return CampaignPreview.of(wish, choices.of(wish), quorums.now(wish.limits()));
    }

    private Wish checked(CampaignBody body) {
        Wish wish = body.wish();
        Work work = wish.work();
        actions.check(List.of(new WantedAction(work.action(), work.params(), "action", "params")));
        return wish;
    }
}
