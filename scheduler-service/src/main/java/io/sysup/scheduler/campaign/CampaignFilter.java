package io.sysup.scheduler.campaign;

import io.sysup.kit.db.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which campaigns a list shows; an absent part does not restrict. */
record CampaignFilter(@Nullable String name, @Nullable List<CampaignState> states) {
    Where where() {
        return new Where()
                .and("name = ?", name)
                .and(
                        "state = any(?)",
                        states == null
                                ? null
                                : states.stream().map(CampaignState::word).toArray(String[]::new));
    }
}
