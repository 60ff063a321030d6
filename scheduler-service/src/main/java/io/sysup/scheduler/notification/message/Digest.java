package io.sysup.scheduler.notification.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One message in place of many. */
public final class Digest {
    public static final String SEVERAL = "several";

    private static final int NAMED = 3;

    private Digest() {}

    /**
     * @param messages one or more, oldest first
     */
    public static Message of(List<Message> messages, Instant now) {
        if (messages.size() == 1) {
            return messages.getFirst();
        }
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        Severity worst = Severity.INFO;
        for (Message message : messages) {
            worst = worst.or(message.severity());
            for (Section section : message.sections()) {
                gathered.computeIfAbsent(section.name(), name -> new Gathered(section.title()))
                        .add(section);
            }
        }
        List<Section> sections = new ArrayList<>();
        gathered.forEach((name, all) -> sections.add(all.section(name)));
        return new Message(
                sections.size() == 1 ? messages.getFirst().event() : SEVERAL,
                worst,
                subject(sections),
                messages.size() + " events since the last message.",
                now,
                Map.of(),
                sections);
    }

    private static String subject(List<Section> sections) {
        List<String> parts =
                sections.stream()
                        .limit(NAMED)
                        .map(section -> section.title() + ": " + who(section))
                        .toList();
        return String.join("; ", parts) + (sections.size() > NAMED ? "; and more" : "");
    }

    private static String who(Section section) {
        return section.total() == 1
                ? section.entries().getFirst().machine()
                : section.total() + " machines";
    }

    private static final class Gathered {
        private final String title;
        private final List<Entry> entries = new ArrayList<>();
        private int more;

        Gathered(String title) {
            this.title = title;
        }

        void add(Section section) {
            entries.addAll(section.entries());
            more += section.more();
        }

        Section section(String name) {
            Section shown = Section.of(name, title, entries);
            return new Section(name, title, shown.entries(), shown.more() + more);
        }
    }
}
