package io.sysup.scheduler.campaign;

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

    CampaignStarts(Campaigns campaigns, ActionChecks actions, Choices choices) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.choices = choices;
    }

    CampaignView start(CampaignBody body, String author, @Nullable String idempotencyKey) {
        Optional<CampaignView> earlier = campaigns.byIdempotencyKey(idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Wish wish = checked(body);
        return campaigns.add(new NewCampaign(wish, choices.of(wish), author, idempotencyKey));
    }

    /** The waves, without anything being stored. */
    CampaignPreview preview(CampaignBody body) {
        Wish wish = checked(body);
        return CampaignPreview.of(wish, choices.of(wish));
    }

    private Wish checked(CampaignBody body) {
        Wish wish = body.wish();
        Work work = wish.work();
        actions.check(List.of(new WantedAction(work.action(), work.params(), "action", "params")));
        return wish;
    }
}
