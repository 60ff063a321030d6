package io.sysup.inventory.hostkey;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.config.hosts.KnownHostEntry;

/**
 * The lines of a {@code known_hosts} file, names hashed or not. Signers and revoked keys in it are
 * for people to decide about.
 */
record KnownHosts(List<Line> lines, List<Skipped> skipped) {
    private static final int MOST_LINES = 20_000;

    /** Each takes the library a look at all ways to divide a name among them. */
    private static final Pattern WILD = Pattern.compile("(\\*[^,*]*){4}");

    /** Names that are compared as they are: {@code host} or {@code [host]:port}. */
    private static final Pattern PLAIN =
            Pattern.compile("[^*?!|:\\[\\]]+|\\[[^*?!|\\[\\]]+\\]:[0-9]+");

    /**
     * A key and who it is said to be of.
     *
     * @param written the names as the file has them
     */
    record Line(int number, String written, KnownHostEntry names, PublicKeyLine key) {
        /** Empty when one of them can mean several machines. */
        Optional<List<String>> plainNames() {
            List<String> each = List.of(written.toLowerCase(Locale.ROOT).split(","));
            return each.stream().allMatch(PLAIN.asMatchPredicate())
                    ? Optional.of(each)
                    : Optional.empty();
        }

        boolean isOf(String hostname, int port) {
            return names.isHostMatch(hostname, port);
        }

        boolean hashed() {
            return names.getHashedEntry() != null;
        }
    }

    /** A line that is not taken. */
    record Skipped(int line, String reason) {}

    /**
     * @throws ProblemException 400 when nothing in it is a line of known_hosts
     */
    static KnownHosts parse(String text) {
        List<Line> lines = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        int number = 0;
        for (String written : text.lines().toList()) {
            number++;
            String line = written.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (lines.size() == MOST_LINES) {
                throw refused("must have at most " + MOST_LINES + " keys");
            }
            take(number, line, lines, skipped);
        }
        if (lines.isEmpty()) {
            throw refused(
                    skipped.isEmpty()
                            ? "holds no key"
                            : "holds no key that can be taken: line "
                                    + skipped.getFirst().line()
                                    + " "
                                    + skipped.getFirst().reason());
        }
        return new KnownHosts(lines, skipped);
    }

    /** By name, so that many machines need not be compared with each of many lines. */
    Index index() {
        Map<String, List<Line>> plain = new HashMap<>();
        List<Line> others = new ArrayList<>();
        for (Line line : lines) {
            line.plainNames()
                    .ifPresentOrElse(
                            names ->
                                    names.forEach(name ->
                                            plain.computeIfAbsent(name, key -> new ArrayList<>())
                                                    .add(line)),
                            () -> others.add(line));
        }
        return new Index(plain, others);
    }

    /**
     * @param others lines that each machine is to be compared with
     */
    record Index(Map<String, List<Line>> plain, List<Line> others) {
        List<Line> of(String hostname, int port) {
            String name = hostname.toLowerCase(Locale.ROOT);
            return Stream.of(
                            plain.getOrDefault(name, List.of()),
                            plain.getOrDefault("[" + name + "]:" + port, List.of()),
                            others)
                    .flatMap(List::stream)
                    .filter(line -> line.isOf(hostname, port))
                    .sorted(Comparator.comparingInt(Line::number))
                    .distinct()
                    .toList();
        }
    }

    private static void take(int number, String written, List<Line> lines, List<Skipped> skipped) {
        if (written.startsWith("@cert-authority")) {
            skipped.add(new Skipped(number, "is a signer; trust it as one"));
            return;
        }
        if (written.startsWith("@")) {
            skipped.add(new Skipped(number, "is a key that must not be used"));
            return;
        }
        String[] words = written.split("[ \\t]+", 3);
        if (words.length < 3) {
            skipped.add(new Skipped(number, "is not names, type and key"));
            return;
        }
        if (WILD.matcher(words[0]).find()) {
            skipped.add(new Skipped(number, "has a name with too many wildcards"));
            return;
        }
        try {
            PublicKeyLine key = PublicKeyLine.parse("content", words[1] + " " + words[2]);
            lines.add(new Line(number, words[0], names(written), key));
        } catch (ProblemException e) {
            String message = e.problem().fieldErrors().getFirst().message();
            skipped.add(new Skipped(number, message));
        } catch (RuntimeException e) {
            skipped.add(new Skipped(number, "is not names, type and key"));
        }
    }

    private static KnownHostEntry names(String line) {
        return Objects.requireNonNull(KnownHostEntry.parseKnownHostEntry(line));
    }

    private static ProblemException refused(String why) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, "content", why);
    }
}
