package net.schmizz.sshj.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/**
 * Takes the place of the class of this name in sshj, which keeps 256 KB for each connection as long
 * as it is open, and asks the system for each part of a packet. This one keeps 8 KB, and takes what
 * has arrived. Why it may stand here, and when it can go: docs/adr/0016.
 */
public final class Reader extends Thread {
    private static final int BUFFER = 8192;

    private final TransportImpl transport;

    public Reader(TransportImpl transport) {
        this.transport = transport;
        setName("sshj-Reader");
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            read();
        } catch (Exception e) {
            if (!isInterrupted()) {
                transport.die(e);
            }
        }
    }

    /** The decoder takes no byte of the next packet before it has the whole of this one. */
    private void read() throws IOException {
        InputStream line = transport.getConnInfo().in;
        Decoder decoder = transport.getDecoder();
        byte[] arrived = new byte[BUFFER];
        int there = 0;
        int wanted = 1;
        while (!isInterrupted()) {
            if (there == 0) {
                there = arriving(line, arrived);
            }
            int taken = Math.min(wanted, there);
            wanted = decoder.received(arrived, taken);
            there -= taken;
            System.arraycopy(arrived, taken, arrived, 0, there);
        }
    }

    /** Silence is no failure: the keep-alive says when a line is given up. */
    private int arriving(InputStream line, byte[] buffer) throws IOException {
        int read = 0;
        while (read == 0 && !isInterrupted()) {
            try {
                read = line.read(buffer);
            } catch (SocketTimeoutException e) {
                // goes on, unless somebody wants this thread to end
            }
        }
        if (read < 0) {
            throw new TransportException("Broken transport; encountered EOF");
        }
        return read;
    }
}
