package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.json.Json;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** At least so many machines of a tag stay up: db=2 or db=50%. */
record Available(String tag, Amount least) {

    ObjectNode json() {
        ObjectNode json = Json.object().put("tag", tag);
        least.put(json, "least", "leastPercent");
        return json;
    }

    /** Reads it as people write it. */
    static final class Reader implements ITypeConverter<Available> {

        @Override
        public Available convert(String text) {
            int sign = text.indexOf('=');
            if (sign < 1) {
                throw new TypeConversionException(
                        "'" + text + "' is not a tag and a number such as db=2 or db=50%");
            }
            return new Available(
                    text.substring(0, sign), new Amount.Reader().convert(text.substring(sign + 1)));
        }
    }
}
