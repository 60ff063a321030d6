package io.sysup.cli.lifecycle;

import java.io.IOException;

/** Stands in for a running System Update: says that it runs, and then does so. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("ready");
        System.in.read();
    }
}
