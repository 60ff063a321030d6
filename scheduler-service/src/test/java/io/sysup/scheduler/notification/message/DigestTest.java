package io.sysup.scheduler.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Message of(Event event, Severity severity, String machine) {
        return new Message(
                event.word(),
                severity,
                event.title() + ": " + machine,
                "It is so.",
                NOON,
                Map.of(),
                List.of(
                        Section.of(
                                event.word(),
                                event.title(),
                                List.of(new Entry(null, machine, null, "It is so.")))));
    }

    @Test
    void oneStaysWhatItIs() {
        Message one = of(Event.MACHINE_UNREACHABLE, Severity.ERROR, "m1");

        assertThat(Digest.of(List.of(one), NOON)).isEqualTo(one);
    }

    @Test
    void manyAreCountedAndTheFirstAreNamed() {
        Message digest =
                Digest.of(
                        Stream.concat(
                                        Stream.of(
                                                of(
                                                        Event.SECURITY_UPDATES,
                                                        Severity.WARNING,
                                                        "web")),
                                        IntStream.range(0, 500)
                                                .mapToObj(i ->
                                                        of(
                                                                Event.MACHINE_UNREACHABLE,
                                                                Severity.ERROR,
                                                                "m" + i)))
                                .toList(),
                        NOON);

        assertThat(digest.subject()).isEqualTo("Security updates: web; Unreachable: 500 machines");
        assertThat(digest.severity()).isEqualTo(Severity.ERROR);
        assertThat(digest.event()).isEqualTo("several");
        assertThat(digest.sections().get(1).entries()).hasSize(50);
        assertThat(PlainText.of(digest)).contains("and 450 more");
    }

    @Test
    void linesStayLines() {
        assertThat(Plain.line("a\r\nBcc: b\u202e\u2028c\0", 100)).isEqualTo("a Bcc: b c");
        assertThat(Plain.line("abc😀😀", 5)).isEqualTo("abc…");
    }
}
