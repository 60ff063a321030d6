package io.sysup.inventory.discovery;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.network.AddressRange;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The program nmap, for those who have it and want it. */
@ApplicationScoped
public class Nmap {
    private final DiscoveryConfig config;
    private final ScanRules rules;
    private final Pace pace;

    public Nmap(DiscoveryConfig config, ScanRules rules, Pace pace) {
        this.config = config;
        this.rules = rules;
        this.pace = pace;
    }

    /**
     * @throws ProblemException when it is not there
     */
    void check() {
        try {
            Process process =
                    new ProcessBuilder(config.nmap(), "--version")
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            process.destroy();
        } catch (IOException notThere) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    "method",
                    "is nmap, which is not installed where the inventory service runs; install it, set sysup.discovery.nmap to its path, or use tcp");
        }
    }

    Doors doors(AddressRange range, List<Integer> ports) {
        try {
            Process process =
                    new ProcessBuilder(command(range, ports))
                            .redirectError(Redirect.DISCARD)
                            .start();
            return new NmapDoors(
                    process,
                    door ->
                            range.contains(new AddressRange(door.address()))
                                    && ports.contains(door.port())
                                    && rules.connects(door.address()));
        } catch (IOException e) {
            throw ProblemException.unavailable("nmap could not be started.", null);
        }
    }

    /** No shell sees it; what varies is a network and numbers. */
    private List<String> command(AddressRange range, List<Integer> ports) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                config.nmap(),
                                "-n",
                                "-Pn",
                                "-sT",
                                "--unprivileged",
                                "--open",
                                "--max-rate",
                                Integer.toString(pace.perSecond()),
                                "--max-retries",
                                "1",
                                "-p",
                                ports.stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(",")),
                                "-oX",
                                "-"));
        if (!range.block().isIPv4()) {
            command.add("-6");
        }
        command.add(range.toString());
        return command;
    }
}
