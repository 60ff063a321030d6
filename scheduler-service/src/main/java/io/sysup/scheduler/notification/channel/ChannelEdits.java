package io.sysup.scheduler.notification.channel;

import io.sysup.kit.problem.Versions;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts what people write down, once it makes sense. */
@ApplicationScoped
class ChannelEdits {
    private final Channels channels;
    private final Targets targets;

    ChannelEdits(Channels channels, Targets targets) {
        this.channels = channels;
        this.targets = targets;
    }

    Channel create(ChannelBody body, String author, @Nullable String idempotencyKey) {
        Optional<Channel> earlier = channels.byIdempotencyKey(idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        ChannelWish wish = body.wish();
        checkSelector(wish.rule().selector());
        return channels.add(wish, author, idempotencyKey);
    }

    Channel change(UUID id, int version, ChannelBody body) {
        Channel old = channels.get(id);
        if (old.version() != version) {
            throw Versions.outdated("The channel");
        }
        ChannelWish wish = body.appliedTo(old.wish());
        if (!Objects.equals(wish.rule().selector(), old.wish().rule().selector())) {
            checkSelector(wish.rule().selector());
        }
        return channels.replace(old, wish);
    }

    /** That nothing matches now is no mistake: machines come and go. */
    private void checkSelector(@Nullable String selector) {
        if (selector != null) {
            targets.of(selector, "selector");
        }
    }
}
