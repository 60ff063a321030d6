package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** At most so many machines of a tag at once: db=2. */
record Unavailable(String tag, int most) {

    ObjectNode json() {
        return Json.object().put("tag", tag).put("most", most);
    }

    /** Reads it as people write it. */
    static final class Reader implements ITypeConverter<Unavailable> {

        private static final Pattern WRITTEN = Pattern.compile("([^=]+)=(\\d{1,9})");

        @Override
        public Unavailable convert(String text) {
            Matcher parts = WRITTEN.matcher(text);
            if (!parts.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is not a tag and a number such as db=2");
            }
            return new Unavailable(parts.group(1), Integer.parseInt(parts.group(2)));
        }
    }
}
