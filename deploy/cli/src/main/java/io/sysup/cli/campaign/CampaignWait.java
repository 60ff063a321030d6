package io.sysup.cli.campaign;

import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.job.Patience;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;

/** Stays with a campaign until it is over and tells of its progress meanwhile. */
final class CampaignWait {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Campaigns campaigns;
    private final Waiter waiter;
    private final Output output;
    private String told = "";

    CampaignWait(Invocation invocation) {
        this.campaigns = new Campaigns(invocation.api());
        this.waiter = invocation.environment().waiter();
        this.output = invocation.output();
    }

    /** The campaign as it is at last; over unless the deadline has passed. */
    Campaign await(Campaign started, Deadline deadline) {
        Patience patience = new Patience(waiter, output);
        Campaign campaign = started;
        tell(campaign);
        while (!campaign.over() && !deadline.passed()) {
            waiter.pause(deadline.remaining(BETWEEN_LOOKS));
            try {
                campaign = campaigns.get(started.id());
                patience.restored();
                tell(campaign);
            } catch (Failure failure) {
                patience.bear(failure);
            }
        }
        return campaign;
    }

    private void tell(Campaign campaign) {
        String reason = campaign.reason().isEmpty() ? "" : "; " + campaign.reason();
        String news =
                campaign.name() + " " + campaign.state() + ": " + campaign.progress() + reason;
        if (!news.equals(told)) {
            output.progress(news);
            told = news;
        }
    }
}
