package io.sysup.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
    @Test
    void aConnectionThatIsCutOffIsNoMistakeOfOurs() {
        assertThat(away(new ConnectException("Connection refused"))).isTrue();
        assertThat(away(new SocketException("Connection reset"))).isTrue();
        assertThat(away(new ClosedChannelException())).isTrue();
        assertThat(away(new NoStackTraceThrowable("Connection is not active now"))).isTrue();
        assertThat(away(answer("57P01"))).isTrue();
        assertThat(away(answer("25006"))).isTrue();
    }

    @Test
    void whatTheDatabaseRefusesIsOne() {
        assertThat(away(answer("23505"))).isFalse();
        assertThat(away(answer("42601"))).isFalse();
        assertThat(away(new IllegalStateException("no"))).isFalse();
    }

    private static boolean away(Throwable cause) {
        return DatabaseAway.causes(new CompletionException(cause));
    }

    private static PgException answer(String code) {
        return new PgException("no", "ERROR", code, null);
    }
}
