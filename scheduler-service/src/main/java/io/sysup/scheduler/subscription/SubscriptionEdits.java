package io.sysup.scheduler.subscription;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.sysup.scheduler.cron.CronSlots;
import io.sysup.scheduler.cron.TimingChecks;
import io.sysup.scheduler.notification.channel.Channel;
import io.sysup.scheduler.notification.channel.ChannelKind;
import io.sysup.scheduler.notification.channel.Channels;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts what people write down, once it makes sense. */
@ApplicationScoped
class SubscriptionEdits {
    private final Subscriptions subscriptions;
    private final TimingChecks timings;
    private final Targets targets;
    private final Channels channels;

    SubscriptionEdits(
            Subscriptions subscriptions, TimingChecks timings, Targets targets, Channels channels) {
        this.subscriptions = subscriptions;
        this.timings = timings;
        this.targets = targets;
        this.channels = channels;
    }

    Subscription create(SubscriptionBody body, String author, @Nullable String idempotencyKey) {
        Optional<Subscription> earlier = subscriptions.byIdempotencyKey(idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        SubscriptionWish wish = body.wish();
        CronSlots slots = timings.slots(wish.timing());
        checkChannels(wish.channels());
        checkMachines(wish);
        return subscriptions.add(wish, slots, author, idempotencyKey);
    }

    Subscription change(UUID id, int version, SubscriptionBody body) {
        Subscription old = subscriptions.get(id);
        if (old.version() != version) {
            throw Versions.outdated("The subscription");
        }
        SubscriptionWish wish = body.appliedTo(old.wish());
        CronSlots slots = timings.slots(wish.timing());
        if (!wish.channels().equals(old.wish().channels())) {
            checkChannels(wish.channels());
        }
        if (!Objects.equals(wish.where(), old.wish().where())
                || !Objects.equals(wish.machineId(), old.wish().machineId())) {
            checkMachines(wish);
        }
        return subscriptions.replace(old, wish, slots);
    }

    private void checkChannels(List<UUID> wanted) {
        List<Channel> found = channels.of(wanted);
        if (found.size() < wanted.size()) {
            throw wrong("channels", "names a channel that there is not");
        }
        if (found.stream().anyMatch(one -> one.wish().kind() != ChannelKind.EMAIL)) {
            throw wrong("channels", "must hold mail channels only");
        }
    }

    /** That no machine matches a selector now is no mistake: machines come and go. */
    private void checkMachines(SubscriptionWish wish) {
        if (wish.where() != null) {
            targets.of(wish.where(), "where");
        }
        if (wish.machineId() != null) {
            var found = targets.of("id:" + wish.machineId(), "machineId");
            if (found.machines().isEmpty() && found.disabled().isEmpty()) {
                throw wrong("machineId", "names a machine that there is not");
            }
        }
    }

    private static ProblemException wrong(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
