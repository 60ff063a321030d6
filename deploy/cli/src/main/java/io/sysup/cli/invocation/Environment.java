package io.sysup.cli.invocation;

import io.sysup.cli.output.Terminal;
import io.sysup.cli.waiting.RealWaiter;
import io.sysup.cli.waiting.Waiter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/** What surrounds a command: variables, standard streams, time. */
public record Environment(
        Map<String, String> variables,
        Path userFolder,
        InputStream in,
        boolean inIsTerminal,
        PrintWriter out,
        PrintWriter err,
        boolean colours,
        Supplier<ZoneId> localZone,
        Waiter waiter) {

    /** Not known before it is asked for: reading the zones takes longer than parsing a command. */
    public ZoneId zone() {
        return localZone.get();
    }

    public static Environment ofProcess() {
        Map<String, String> variables = System.getenv();
        return new Environment(
                variables,
                Path.of(System.getProperty("user.home")),
                System.in,
                Terminal.at(0),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Terminal.wantsColours(Terminal.at(1), variables),
                ZoneId::systemDefault,
                new RealWaiter());
    }

    // JSON is UTF-8 whatever the locale says; System.out would turn what the locale lacks into '?'.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
