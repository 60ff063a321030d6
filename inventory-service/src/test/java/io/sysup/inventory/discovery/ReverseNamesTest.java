package io.sysup.inventory.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.inventory.network.AddressRange;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClientOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Name servers belong to strangers. */
@Timeout(30)
class ReverseNamesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final int QUESTION = 12;

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1.example.org", "host", "_x.example.org"})
    void aNameIsTaken(String name) throws Exception {
        assertThat(asked(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b.example.org",
                "x\u001b[2J.example.org",
                "<script>.example.org",
                "{dns}.example.org",
                "-rf.example.org",
                "10",
                "127"
            })
    void whatIsNoNameIsDropped(String name) throws Exception {
        assertThat(asked(name)).isEmpty();
    }

    @Test
    void aNameThatLooksLikeAnAddressIsDropped() {
        assertThat(ReverseNames.believable("10.0.0.1")).isEmpty();
        assertThat(ReverseNames.believable("::1")).isEmpty();
        assertThat(ReverseNames.believable("Web.Example.ORG.")).contains("web.example.org");
        assertThat(ReverseNames.believable("x".repeat(300))).isEmpty();
    }

    @Test
    void aSilentServerIsNotWaitedForLong() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            long began = System.nanoTime();

            assertThat(names(silent).of(AddressRange.of("10.0.0.1").block())).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    private static Optional<String> asked(String name) throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server, name));
            return names(server).of(AddressRange.of("10.0.0.1").block());
        }
    }

    private static ReverseNames names(DatagramSocket server) {
        return new ReverseNames(
                VERTX, new DnsClientOptions().setHost("127.0.0.1").setPort(server.getLocalPort()));
    }

    /** One PTR record for the question, whatever it was. */
    private static void answer(DatagramSocket server, String name) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[512], 512);
            server.receive(packet);
            byte[] question = Arrays.copyOfRange(packet.getData(), QUESTION, packet.getLength());
            ByteArrayOutputStream labels = new ByteArrayOutputStream();
            for (String label : name.split("\\.", -1)) {
                byte[] bytes = label.getBytes(StandardCharsets.ISO_8859_1);
                labels.write(bytes.length);
                labels.writeBytes(bytes);
            }
            labels.write(0);
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            message.write(packet.getData(), 0, 2);
            message.writeBytes(new byte[] {(byte) 0x81, (byte) 0x80, 0, 1, 0, 1, 0, 0, 0, 0});
            message.writeBytes(question);
            message.writeBytes(new byte[] {(byte) 0xc0, QUESTION, 0, 12, 0, 1, 0, 0, 0, 60, 0});
            message.write(labels.size());
            message.writeBytes(labels.toByteArray());
            server.send(
                    new DatagramPacket(
                            message.toByteArray(), message.size(), packet.getSocketAddress()));
        } catch (IOException e) {
            // the test is over
        }
    }
}
