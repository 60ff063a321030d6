package io.sysup.kit.problem;

import io.sysup.contracts.error.ErrorKind;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and ids behind the question mark of an address: one that cannot be read is refused with
 * its name. Jakarta REST would say that nothing is at this address.
 */
@Provider
public final class QueryValues implements ParamConverterProvider {
    private static final Reading WHOLE_NUMBER =
            new Reading("must be a whole number", Integer::valueOf);
    private static final Reading LONG_NUMBER = new Reading("must be a whole number", Long::valueOf);
    private static final Map<Class<?>, Reading> READINGS =
            Map.of(
                    Integer.class,
                    WHOLE_NUMBER,
                    int.class,
                    WHOLE_NUMBER,
                    Long.class,
                    LONG_NUMBER,
                    long.class,
                    LONG_NUMBER,
                    UUID.class,
                    new Reading("must be an id", UUID::fromString));

    @Override
    @SuppressWarnings("unchecked") // the reading of a class makes values of it
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation[] annotations) {
        Reading reading = READINGS.get(type);
        if (reading == null) {
            return null;
        }
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> new Named(((QueryParam) annotation).value(), reading))
                .map(named -> (ParamConverter<T>) named)
                .findFirst()
                .orElse(null);
    }

    private record Reading(String expected, Function<String, Object> read) {}

    private record Named(String name, Reading reading) implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return reading.read().apply(value);
            } catch (IllegalArgumentException unreadable) {
                throw ProblemException.invalidField(ErrorKind.VALIDATION, name, reading.expected());
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
