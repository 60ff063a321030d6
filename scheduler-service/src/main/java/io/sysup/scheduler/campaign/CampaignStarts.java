package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.action.ActionChecks;
import io.sysup.scheduler.action.WantedAction;
import io.sysup.scheduler.window.Kind;
import io.sysup.scheduler.window.Window;
import io.sysup.scheduler.window.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts what people wish for, once it makes sense; everything is checked before a job exists. */
@ApplicationScoped
public class CampaignStarts {
    private final Campaigns campaigns;
    private final ActionChecks actions;
    private final Choices choices;
    private final GrantedOrders orders;
    private final CampaignQuorums quorums;
    private final Windows windows;

    CampaignStarts(
            Campaigns campaigns,
            ActionChecks actions,
            Choices choices,
            GrantedOrders orders,
            CampaignQuorums quorums,
            Windows windows) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.choices = choices;
        this.orders = orders;
        this.quorums = quorums;
        this.windows = windows;
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
        Wish wish = inWindow(body.wish());
        ApprovedPlans.check(wish);
        Work work = wish.work();
        actions.check(List.of(new WantedAction(work.action(), work.params(), "action", "params")));
        return wish;
    }

    private Wish inWindow(Wish wish) {
        UUID id = wish.terms().windowId();
        if (id == null) {
            return wish;
        }
        Window window = windows.find(id).orElseThrow(() -> windowId("names no window"));
        if (window.kind() == Kind.BLACKOUT) {
            throw windowId("names a blackout; those hold for all campaigns");
        }
        return wish.with(wish.terms().named(window.name()));
    }

    private static ProblemException windowId(String mistake) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, "windowId", mistake);
    }
}
