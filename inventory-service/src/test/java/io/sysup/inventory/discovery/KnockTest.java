package io.sysup.inventory.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.inventory.discovery.Knock.Answer;
import io.sysup.inventory.network.AddressRange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers say when somebody knocks. */
@Timeout(30)
class KnockTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2p1 Debian-2|SSH-2.0-OpenSSH_9.2p1 Debian-2",
                "\u001b[2J\u001b]0;owned\u0007SSH-2.0-x\u0000|?[2J?]0;owned?SSH-2.0-x?",
                "<script>alert(1)</script>\u007f|<script>alert(1)</script>?",
                "\u00e9\u00ff\u0085x|???x"
            })
    void aLineIsShownWithoutWhatCouldSteerATerminal(String cases) throws IOException {
        String[] sent = cases.split("\\|", 2);
        byte[] line = (sent[0] + "\r\nsecond line").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(knockAt(Hosts.saying(line)).orElseThrow().service()).isEqualTo(sent[1]);
    }

    @Test
    void aMegabyteWithoutAnEndIsCutOff() throws IOException {
        byte[] endless = "A".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);

        assertThat(knockAt(Hosts.saying(endless)).orElseThrow().service())
                .isEqualTo("A".repeat(255));
    }

    @Test
    void whoSaysNothingIsThereAllTheSame() throws IOException {
        Answer answer = knockAt(Hosts.silent()).orElseThrow();

        assertThat(answer.service()).isNull();
        assertThat(answer.ssh()).isFalse();
    }

    @Test
    void whoDripsGetsNoMoreTimeThanOthers() throws IOException {
        long began = System.nanoTime();

        assertThat(knockAt(Hosts.dripping()).orElseThrow().service()).matches("\\.+");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isLessThan(PATIENCE.multipliedBy(4));
    }

    @Test
    void whoHangsUpHasOpened() throws IOException {
        assertThat(knockAt(Hosts.saying(new byte[0])).orElseThrow().service()).isNull();
    }

    @Test
    void nobodyIsWhereNobodyListens() throws IOException {
        ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        gone.close();

        assertThat(new Knock(PATIENCE).at(door(gone))).isEmpty();
    }

    private static Optional<Answer> knockAt(Hosts.Host host) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Hosts hosts = new Hosts()) {
            hosts.serve(server, host);
            return new Knock(PATIENCE).at(door(server));
        }
    }

    private static Door door(ServerSocket server) {
        return new Door(AddressRange.of("127.0.0.1").block(), server.getLocalPort());
    }
}
