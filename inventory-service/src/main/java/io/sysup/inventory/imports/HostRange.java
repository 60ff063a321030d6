package io.sysup.inventory.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many hosts in one word, as Ansible writes them: {@code web[01:20].example.org}, {@code db-[a:c]}.
 */
final class HostRange {
    private static final Pattern NUMBERS =
            Pattern.compile("\\[(\\d{1,9}):(\\d{1,9})(?::(\\d{1,4}))?\\]");
    private static final Pattern LETTERS =
            Pattern.compile("\\[([a-z]):([a-z])\\]|\\[([A-Z]):([A-Z])\\]");

    private HostRange() {}

    static List<String> expand(String word) {
        List<String> hosts = new ArrayList<>();
        expand(word, hosts);
        return hosts;
    }

    private static void expand(String word, List<String> hosts) {
        Matcher numbers = NUMBERS.matcher(word);
        Matcher letters = LETTERS.matcher(word);
        if (numbers.find()) {
            countUp(word, numbers, hosts);
        } else if (letters.find()) {
            char from = word.charAt(letters.start() + 1);
            char to = word.charAt(letters.end() - 2);
            for (char letter = from; letter <= to; letter++) {
                expand(replaced(word, letters, Character.toString(letter)), hosts);
            }
        } else {
            hosts.add(word);
            TooManyMachines.check(hosts.size());
        }
    }

    private static void countUp(String word, Matcher range, List<String> hosts) {
        int width = range.group(1).startsWith("0") ? range.group(1).length() : 1;
        int step = range.group(3) == null ? 1 : Math.max(1, Integer.parseInt(range.group(3)));
        int last = Integer.parseInt(range.group(2));
        for (int number = Integer.parseInt(range.group(1)); number <= last; number += step) {
            expand(replaced(word, range, ("%0" + width + "d").formatted(number)), hosts);
        }
    }

    private static String replaced(String word, Matcher range, String by) {
        return word.substring(0, range.start()) + by + word.substring(range.end());
    }
}
