package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** So many machines, or such a part of them: 5 or 10%. */
record Amount(int number, boolean percent) {

    void put(ObjectNode wish, String field, String percentField) {
        wish.put(percent ? percentField : field, number);
    }

    /** Reads it as people write it. */
    static final class Reader implements ITypeConverter<Amount> {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(%?)");

        @Override
        public Amount convert(String text) {
            Matcher parts = WRITTEN.matcher(text);
            if (!parts.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is not a number such as 5 or 10%");
            }
            return new Amount(Integer.parseInt(parts.group(1)), !parts.group(2).isEmpty());
        }
    }
}
