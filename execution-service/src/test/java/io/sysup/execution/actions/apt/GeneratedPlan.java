package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What an analysis prints of a plan of so many packages, on a terminal of this width. */
final class GeneratedPlan {
    private GeneratedPlan() {}

    static Sections sections(int upgraded, int kept, int width) {
        return sections(simulation(upgraded, kept, width), upgraded, kept);
    }

    static Sections sections(List<String> simulation, int upgraded, int kept) {
        List<String> all = new ArrayList<>(names("up", upgraded));
        all.addAll(names("kept", kept));
        List<String> policy =
                all.stream()
                        .flatMap(name ->
                                List.of(
                                        name + ":",
                                        "  Installed: 1.0",
                                        "  Candidate: 2.0",
                                        "  Version table:",
                                        "     2.0 500",
                                        "        500 http://mirror.example/debian x/main amd64 Packages",
                                        " *** 1.0 100",
                                        "        100 /var/lib/dpkg/status")
                                        .stream())
                        .toList();
        String[] lines = simulation.toArray(String[]::new);
        return new WrittenSections()
                .with("lists-known")
                .with("upgrade", lines)
                .with("dist-upgrade", lines)
                .with("native", "amd64")
                .with("installed", each(all, "%s\tamd64\t1.0\tii "))
                .with("records", each(all, "%s\tamd64\t2.0\t2048\t3"))
                .with("conffiles", each(all, "package\t%s\tamd64\t2"))
                .with("conffile-sums")
                .with(
                        "releases",
                        "Package files:",
                        " 500 http://mirror.example/debian x/main amd64 Packages",
                        "     release v=1,o=Debian,a=stable,n=x,l=Debian,c=main,b=amd64")
                .with("preferences", "")
                .with("candidates", policy.toArray(String[]::new))
                .with("reboot", "container")
                .sections();
    }

    static List<String> simulation(int upgraded, int kept, int width) {
        List<String> lines = new ArrayList<>(List.of("Reading package lists..."));
        if (kept > 0) {
            lines.add("The following packages have been kept back:");
            lines.addAll(wrapped(names("kept", kept), width));
        }
        lines.add("The following packages will be upgraded:");
        lines.addAll(wrapped(names("up", upgraded), width));
        lines.add(
                "%d upgraded, 0 newly installed, 0 to remove and %d not upgraded."
                        .formatted(upgraded, kept));
        names("up", upgraded)
                .forEach(name -> {
                    lines.add("Inst " + name + " [1.0] (2.0 Debian:1/stable [amd64])");
                    lines.add("Conf " + name + " (2.0 Debian:1/stable [amd64])");
                });
        return lines;
    }

    /** As apt does: two blanks, then as many names as fit, and one at least. */
    private static List<String> wrapped(List<String> names, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (line.length() > 0 && line.length() + name.length() + 1 > width) {
                lines.add(" " + line);
                line.setLength(0);
            }
            line.append(' ').append(name);
        }
        if (line.length() > 0) {
            lines.add(" " + line);
        }
        return lines;
    }

    private static List<String> names(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> "%s-%03d".formatted(start, i)).toList();
    }

    private static String[] each(List<String> names, String form) {
        return names.stream().map(form::formatted).toArray(String[]::new);
    }
}
