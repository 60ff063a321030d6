package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What values a setting takes. */
sealed interface SettingKind {
    String word();

    boolean takes(JsonNode value);

    /** For people. */
    String accepted();

    record WholeNumber(int least, int most) implements SettingKind {
        @Override
        public String word() {
            return "integer";
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.canConvertToInt()
                    && value.isIntegralNumber()
                    && value.intValue() >= least
                    && value.intValue() <= most;
        }

        @Override
        public String accepted() {
            return "a whole number between " + least + " and " + most;
        }
    }

    record Networks(int most) implements SettingKind {
        private static final int LONGEST = 50;

        @Override
        public String word() {
            return "networks";
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isArray()
                    && value.size() <= most
                    && StreamSupport.stream(value.spliterator(), false)
                            .allMatch(one -> one.isTextual() && one.textValue().length() < LONGEST);
        }

        @Override
        public String accepted() {
            return "a list of up to " + most + " networks such as 10.0.0.0/24";
        }
    }
}
