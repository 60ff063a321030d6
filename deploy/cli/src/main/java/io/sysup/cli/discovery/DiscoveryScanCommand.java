package io.sysup.cli.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.job.Patience;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "scan",
        description = "Look for SSH servers in a network, such as 10.0.0.0/24.",
        footer = {"", "With --wait it exits with 1 unless the scan came to its end."})
final class DiscoveryScanCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "CIDR", description = "A network, or one address.")
    private String cidr = "";

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Port to try; can be repeated (default: 22).")
    private List<Integer> ports = new ArrayList<>();

    @Option(names = "--nmap", description = "Scan with nmap, which the server must have.")
    private boolean nmap;

    @Option(names = "--dry-run", description = "Only tell how much it would try.")
    private boolean dryRun;

    @Option(names = "--wait", description = "Wait until the scan is over.")
    private boolean wait;

    DiscoveryScanCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Output output = invocation.output();
        Discovery discovery = new Discovery(invocation.api());
        if (dryRun) {
            JsonNode preview = discovery.preview(wish());
            output.answer(preview, () -> output.line(text(preview)));
            return ExitCode.OK.code();
        }
        Scan scan = discovery.start(wish());
        if (!wait) {
            Scan started = scan;
            output.answer(
                    scan.json(),
                    () -> output.line(started.cidr() + " is scanned  scan " + started.id()));
            return ExitCode.OK.code();
        }
        Scan ended = await(discovery, scan, output);
        output.answer(ended.json(), () -> tell(ended, output));
        return (ended.succeeded() ? ExitCode.OK : ExitCode.FAILED).code();
    }

    private static String text(JsonNode preview) {
        return "%s: %s addresses, %s connections in %s s at least"
                .formatted(
                        Json.text(preview, "cidr"),
                        Json.text(preview, "addresses"),
                        Json.text(preview, "probes"),
                        Json.text(preview, "seconds"));
    }

    private ObjectNode wish() {
        ObjectNode wish = Json.object().put("cidr", cidr);
        if (!ports.isEmpty()) {
            ArrayNode numbers = wish.putArray("ports");
            ports.forEach(numbers::add);
        }
        if (nmap) {
            wish.put("method", "nmap");
        }
        return wish;
    }

    private Scan await(Discovery discovery, Scan started, Output output) {
        Waiter waiter = invocation.environment().waiter();
        Patience patience = new Patience(waiter, output);
        Scan scan = started;
        String told = "";
        while (!scan.over()) {
            if (!scan.progress().equals(told)) {
                told = scan.progress();
                output.progress(told);
            }
            waiter.pause(BETWEEN_LOOKS);
            try {
                scan = discovery.get(started.id());
                patience.restored();
            } catch (Failure failure) {
                patience.bear(failure);
            }
        }
        return scan;
    }

    private static void tell(Scan scan, Output output) {
        output.line(scan.progress());
        if (!scan.error().isEmpty()) {
            output.warning(scan.error());
        }
        output.remark("`sysup discovery list --scan " + scan.id() + "` shows what was found");
    }
}
