package io.sysup.serve;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.sysup.cli.lifecycle.UpOptions;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.embedded.EngineStartException;
import io.sysup.embedded.FreePort;
import io.sysup.kit.start.StartFailure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code sysup up}: starts the engines, then the services, and stops them in the opposite order.
 */
@QuarkusMain
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Start everything in one process, in the foreground, until it is interrupted.")
public final class ServeMain implements Runnable {
    private static final int FAILED = 1;
    private static final int STOP_LIMIT_SECONDS = 30;

    @Mixin private final UpOptions options = new UpOptions();

    public static void main(String... args) {
        List<String> words = List.of(args);
        List<String> own =
                !words.isEmpty() && words.getFirst().equals("up")
                        ? words.subList(1, words.size())
                        : words;
        int code =
                new CommandLine(new ServeMain())
                        .setExecutionExceptionHandler(
                                (failure, commandLine, parsed) -> refused(failure))
                        .execute(own.toArray(String[]::new));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int refused(Exception failure) {
        String text =
                switch (failure) {
                    case StartRefused refused -> refused.text();
                    case EngineStartException engine ->
                            "error: "
                                    + engine.getMessage()
                                    + "\n  remedy: look at the logs below the home folder.";
                    default -> "error: " + failure;
                };
        System.err.println(text);
        return FAILED;
    }

    @Override
    public void run() {
        Home home = new Home(options.home());
        home.open();
        if (!FreePort.isFree(options.port())) {
            throw new StartRefused(
                    ErrorKind.PORT_TAKEN,
                    "Port " + options.port() + " is taken by another program.",
                    "Choose another one with --port.");
        }
        System.setProperty("sysup.home", home.folder().toString());
        System.setProperty(
                "quarkus.log.file.path", home.data("logs").resolve("sysup.log").toString());
        // Two threads that initialise the log manager at once deadlock: the first line comes before
        // any thread.
        Logger.getLogger(ServeMain.class).infof("Starting in %s", home.folder());
        try {
            serve(home, Engines.start(home));
        } catch (IOException e) {
            throw new StartRefused(
                    ErrorKind.HOME_IN_USE,
                    "The folder " + home.folder() + " cannot be used: " + e.getMessage() + ".",
                    "Check its owner and the free space.");
        }
    }

    private void serve(Home home, Engines engines) throws IOException {
        CountDownLatch servicesStopped = new CountDownLatch(1);
        // Hooks of a JVM run side by side: the engines must outlive the services that write to
        // them.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(servicesStopped, engines), "engines-stop"));
        engines.settings().forEach(System::setProperty);
        ServiceSettings.of(home, options).forEach(System::setProperty);
        engines.onBrokerFailure(failure -> {
            refused(failure);
            System.exit(FAILED);
        });
        Quarkus.run(
                null,
                (code, failure) -> {
                    servicesStopped.countDown();
                    if (failure != null) {
                        System.err.println(StartFailure.of(failure).text());
                    }
                    System.exit(failure == null ? code : FAILED);
                });
    }

    private static void stop(CountDownLatch servicesStopped, Engines engines) {
        try {
            if (!servicesStopped.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(
                        "warning: the services did not stop in time; stopping the database under them.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        engines.close();
    }
}
