package io.sysup.cli.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export row by row. It is strict: a field that is not known, comes twice or has another
 * type could be read differently by somebody else.
 */
final class RowReader implements AutoCloseable {

    /** In the order of the hash; the hash itself comes last. */
    private static final List<String> FIELDS =
            List.of(
                    "seq",
                    "id",
                    "at",
                    "actor",
                    "actorLabel",
                    "action",
                    "target",
                    "status",
                    "outcome",
                    "errorKind",
                    "remoteAddress",
                    "requestId",
                    "details",
                    "prevHash");

    private static final String HASH = "hash";
    private static final int SEQ = FIELDS.indexOf("seq");
    private static final int ACTION = FIELDS.indexOf("action");
    private static final int DETAILS = FIELDS.indexOf("details");
    private static final int STATUS = FIELDS.indexOf("status");
    private static final int PREV_HASH = FIELDS.indexOf("prevHash");

    private final RowHash hash = new RowHash();
    private final JsonParser parser;

    RowReader(InputStream in) throws IOException {
        parser = new JsonFactory().createParser(in);
    }

    /**
     * Empty at the end.
     *
     * @throws JsonParseException when there is something else than a row
     */
    Optional<Row> next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return Optional.empty();
        }
        if (token != JsonToken.START_OBJECT) {
            throw unreadable("it is not an object");
        }
        @Nullable String[] fields = new String[FIELDS.size()];
        boolean[] seen = new boolean[FIELDS.size()];
        String stated = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals(HASH) && stated == null) {
                stated = text(name);
            } else {
                int place = place(name, seen);
                fields[place] = place == SEQ || place == STATUS ? number(name) : textOrNull(name);
            }
        }
        return Optional.of(row(fields, stated));
    }

    private int place(String name, boolean[] seen) throws JsonParseException {
        int place = FIELDS.indexOf(name);
        if (place < 0 || seen[place]) {
            throw unreadable("the field " + name + (place < 0 ? " is not known" : " comes twice"));
        }
        seen[place] = true;
        return place;
    }

    private Row row(@Nullable String[] fields, @Nullable String stated) throws JsonParseException {
        String seq = fields[SEQ];
        String before = fields[PREV_HASH];
        if (seq == null || before == null || stated == null) {
            throw unreadable("it has no number, or no hash");
        }
        try {
            return new Row(
                    Long.parseLong(seq),
                    before,
                    stated,
                    hash.of(fields),
                    Archived.of(fields[ACTION], fields[DETAILS]));
        } catch (NumberFormatException tooLarge) {
            throw unreadable("its number is too large");
        }
    }

    private @Nullable String number(String name) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> parser.getText();
            case VALUE_NULL -> null;
            default -> throw unreadable("the field " + name + " is no number");
        };
    }

    private @Nullable String textOrNull(String name) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : text(name);
    }

    private String text(String name) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw unreadable("the field " + name + " is no text");
        }
        return parser.getText();
    }

    private JsonParseException unreadable(String why) {
        return new JsonParseException(parser, why);
    }

    /** The line that is being read, counted from 1. */
    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
