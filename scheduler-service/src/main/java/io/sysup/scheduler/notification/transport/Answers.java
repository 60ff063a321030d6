package io.sysup.scheduler.notification.transport;

import io.sysup.scheduler.notification.message.Plain;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on a virtual thread for what an event loop does. */
final class Answers {
    private static final int LONGEST = 300;

    private Answers() {}

    static <T> T await(Future<T> answer, Duration longest) throws NotCarried {
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            throw NotCarried.failed(
                    "The receiver did not answer within " + longest.toSeconds() + " seconds.",
                    "Look whether it runs and is reached from this machine.");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw NotCarried.failed(
                    "The message could not be handed over: " + reason(cause) + ".",
                    "Look whether the receiver runs, is reached from this machine and accepts what the channel says.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotCarried.failed("This service is being stopped.", null);
        }
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : Plain.line(message, LONGEST).replaceFirst("[.:]+$", "");
    }
}
