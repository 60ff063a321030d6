package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.sysup.cli.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Takes server-sent events out of the lines of an answer. */
final class EventReader {

    private final BufferedReader lines;
    private String lastId = "";

    EventReader(BufferedReader lines) {
        this.lines = lines;
    }

    /** Empty at the end of the stream; an event cut off by it is dropped, as it will come again. */
    Optional<ServerEvent> read() throws IOException {
        String name = "message";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return Optional.of(event(name, data.substring(0, data.length() - 1)));
                }
                name = "message";
                continue;
            }
            String value = value(line);
            switch (field(line)) {
                case "event" -> name = value;
                case "id" -> lastId = value;
                case "data" -> data.append(value).append('\n');
                default -> {}
            }
        }
        return Optional.empty();
    }

    private ServerEvent event(String name, String data) {
        return new ServerEvent(name, lastId, Json.parse(data).orElseGet(MissingNode::getInstance));
    }

    private static String field(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }

    private static String value(String line) {
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
