package io.sysup.execution.actions.sections;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import java.util.List;
import java.util.Optional;

/** A script that stopped before it did anything, and why. */
public final class ScriptRefusal {

    private ScriptRefusal() {}

    public static Optional<Failure> in(Sections sections) {
        return sections.find("refused").map(ScriptRefusal::explained);
    }

    private static Failure explained(Section refused) {
        List<String> lines = refused.lines();
        return switch (lines.isEmpty() ? "" : lines.getFirst()) {
            case "not_debian" ->
                    Failure.of(
                            ErrorKind.NOT_DEBIAN,
                            "The machine has no apt-get: it is not a Debian or a descendant of it.",
                            "Only machines with apt can be analysed and upgraded.");
            case "no_workdir" ->
                    new Failure(
                            ErrorKind.APT_DISK_FULL,
                            "The machine has no room for a small temporary folder.",
                            "Free some space in /tmp on the machine, then run the job again.",
                            "prepare",
                            lines.subList(1, lines.size()));
            default ->
                    throw new OutputUnparsable(
                            "prepare", "the script refused for an unknown reason", lines);
        };
    }
}
