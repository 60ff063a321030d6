package net.schmizz.sshj.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.Message;

/** Packets as a server sends them before the keys are there, cut up in any way. */
class ReaderTest {
    private static final byte[] GREETING = "SSH-2.0-test\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 8;
    private static final int LONGEST = 40_000;

    private final DefaultConfig config = new DefaultConfig();

    @Property(tries = 50)
    void everyPacketIsReadHoweverItArrives(
            @ForAll @Size(max = 12) List<@IntRange(max = LONGEST) Integer> lengths,
            @ForAll @Size(max = 5) List<@IntRange(max = LONGEST) Integer> pieces) {
        Buffer.PlainBuffer sent = new Buffer.PlainBuffer();
        for (int length : lengths) {
            sent.putRawBytes(packet(ignored(length)));
        }
        sent.putRawBytes(packet(goodbye("all of it was read")));

        assertThatThrownBy(() -> readToTheEnd(sent, pieces))
                .isInstanceOf(TransportException.class)
                .hasMessage("all of it was read");
    }

    @Property(tries = 20)
    void aLineThatEndsIsSaidToBeBroken(
            @ForAll @IntRange(max = LONGEST) int length,
            @ForAll @IntRange(min = 1, max = BLOCK) int missing) {
        byte[] whole = packet(ignored(length));
        Buffer.PlainBuffer sent = new Buffer.PlainBuffer();
        sent.putRawBytes(whole, 0, whole.length - missing);

        assertThatThrownBy(() -> readToTheEnd(sent, List.of(LONGEST)))
                .isInstanceOf(TransportException.class)
                .hasMessage("Broken transport; encountered EOF");
    }

    private void readToTheEnd(Buffer.PlainBuffer sent, List<Integer> pieces) throws IOException {
        TransportImpl transport = new TransportImpl(config);
        transport.init(
                "here",
                22,
                new Line(sent.getCompactData(), pieces),
                OutputStream.nullOutputStream());
        transport.join(10, TimeUnit.SECONDS);
    }

    private static Buffer.PlainBuffer ignored(int length) {
        return message(Message.IGNORE).putString(new byte[length]);
    }

    private static Buffer.PlainBuffer goodbye(String words) {
        return message(Message.DISCONNECT)
                .putUInt32(DisconnectReason.BY_APPLICATION.toInt())
                .putString(words)
                .putString("");
    }

    private static Buffer.PlainBuffer message(Message kind) {
        return new Buffer.PlainBuffer().putByte(kind.toByte());
    }

    /** RFC 4253, section 6: length, length of the padding, payload, at least four bytes of it. */
    private static byte[] packet(Buffer.PlainBuffer payload) {
        int padding = 4;
        while ((4 + 1 + payload.available() + padding) % BLOCK != 0) {
            padding++;
        }
        return new Buffer.PlainBuffer()
                .putUInt32(1L + payload.available() + padding)
                .putByte((byte) padding)
                .putRawBytes(payload.getCompactData())
                .putRawBytes(new byte[padding])
                .getCompactData();
    }

    /**
     * The greeting, then what was sent in pieces of these lengths, again and again; 0 is a silence.
     */
    private static final class Line extends InputStream {
        private final ByteArrayInputStream greeting = new ByteArrayInputStream(GREETING);
        private final ByteArrayInputStream sent;
        private final List<Integer> pieces;
        private int reads;

        Line(byte[] sent, List<Integer> pieces) {
            this.sent = new ByteArrayInputStream(sent);
            this.pieces = Stream.concat(pieces.stream(), Stream.of(LONGEST)).toList();
        }

        @Override
        public int read() {
            return greeting.read();
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int piece = pieces.get(reads++ % pieces.size());
            if (piece == 0) {
                throw new SocketTimeoutException("silence");
            }
            return sent.read(buffer, from, Math.min(piece, most));
        }
    }
}
