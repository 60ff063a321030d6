package io.sysup.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    @Test
    void readsNameIdAndData() throws IOException {
        List<ServerEvent> events = read("event: log\nid: 7\ndata: {\"seq\":7}\n\n");

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().name()).isEqualTo("log");
        assertThat(events.getFirst().id()).isEqualTo("7");
        assertThat(events.getFirst().data().path("seq").asInt()).isEqualTo(7);
    }

    @Test
    void commentsAndEmptyEventsAreNoEvents() throws IOException {
        assertThat(read(": still here\n\nevent: state\n\nretry: 10\n\n")).isEmpty();
    }

    @Test
    void severalDataLinesAreOneDocument() throws IOException {
        List<ServerEvent> events = read("data: {\"a\":\ndata: 1}\n\n");

        assertThat(events.getFirst().data().path("a").asInt()).isEqualTo(1);
    }

    @Test
    void windowsLineEndsAreUnderstood() throws IOException {
        assertThat(read("event:end\r\ndata:{}\r\n\r\n").getFirst().name()).isEqualTo("end");
    }

    @Test
    void anEventCutOffIsDropped() throws IOException {
        assertThat(read("data: {}\n\nevent: log\ndata: {\"seq\":2}\n")).hasSize(1);
    }

    @Test
    void theIdHoldsUntilAnotherOneComes() throws IOException {
        List<ServerEvent> events = read("id: 4\ndata: 1\n\ndata: 2\n\n");

        assertThat(events.getLast().id()).isEqualTo("4");
    }

    private static List<ServerEvent> read(String text) throws IOException {
        EventReader reader = new EventReader(new BufferedReader(new StringReader(text)));
        List<ServerEvent> events = new ArrayList<>();
        for (Optional<ServerEvent> e = reader.read(); e.isPresent(); e = reader.read()) {
            events.add(e.get());
        }
        return events;
    }
}
