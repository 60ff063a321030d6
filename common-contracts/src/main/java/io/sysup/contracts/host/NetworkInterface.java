package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network interface other than loopback; addresses carry their prefix length where the host tells
 * it.
 */
public record NetworkInterface(
        String name,
        @Nullable String mac,
        @Nullable String state,
        @Nullable Integer mtu,
        List<String> addresses) {}
