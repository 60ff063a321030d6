package io.sysup.execution.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.sysup.kit.outbox.Inbox;
import io.sysup.kit.testing.Engines;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class InboxDbTest {
    @Inject Vertx vertx;

    @Test
    void whatIsTriedAgainStaysOffTheEventLoopOfItsMessage() throws Exception {
        List<Boolean> onEventLoop = new ArrayList<>();
        Context message = VertxContext.getOrCreateDuplicatedContext(vertx);

        message.executeBlocking(
                        () -> {
                            Inbox.whenDatabaseIsThere(() -> {
                                onEventLoop.add(Context.isOnEventLoopThread());
                                if (onEventLoop.size() == 1) {
                                    throw new VertxException("the database is away");
                                }
                            });
                            return true;
                        })
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);

        assertThat(onEventLoop).containsExactly(false, false);
    }
}
