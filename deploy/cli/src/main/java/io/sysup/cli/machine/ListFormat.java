package io.sysup.cli.machine;

import io.sysup.cli.failure.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a list of machines is written. */
enum ListFormat {
    CSV("csv", ".csv"),
    JSON("json", ".json"),
    ANSIBLE("ansible", ".ini", ".yaml", ".yml", "/hosts"),
    SSH_CONFIG("ssh-config", "/.ssh/config", "ssh_config");

    private final String word;
    private final List<String> endings;

    ListFormat(String word, String... endings) {
        this.word = word;
        this.endings = List.of(endings);
    }

    String onTheWire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param given as typed; empty to tell by the name of the file
     */
    static ListFormat of(String given, String file) {
        return Arrays.stream(values())
                .filter(format ->
                        given.isEmpty()
                                ? format.endings.stream().anyMatch(file::endsWith)
                                : format.word.equals(given))
                .findFirst()
                .orElseThrow(() ->
                        Failure.usage(
                                given.isEmpty()
                                        ? "the name of " + file + " does not tell its format"
                                        : "there is no format " + given,
                                "give --format csv, json, ansible or ssh-config"));
    }
}
