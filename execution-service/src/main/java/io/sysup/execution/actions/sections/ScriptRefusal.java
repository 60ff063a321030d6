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
                            "A machine with dnf is analysed by dnf.analyze and upgraded by dnf.upgrade; others can not be.");
            case "no_dnf" ->
                    Failure.of(
                            ErrorKind.DNF_MISSING,
                            "The machine has no dnf.",
                            "A Debian or a descendant of it is analysed by apt.analyze and upgraded by apt.upgrade.");
            case "dnf_unknown" ->
                    Failure.of(
                            ErrorKind.DNF_MISSING,
                            "The dnf of the machine is another one than dnf 4, and what it prints is not known.",
                            "Install dnf 4 beside it (\"dnf install dnf4\", or python3-dnf); nothing has to be changed for it.");
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
