package io.sysup.scheduler.action;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.sysup.contracts.access.Right;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.Problem.FieldError;
import java.util.List;
import java.util.Map;

/**
 * An action that the execution service offers.
 *
 * @param right that somebody needs to run it
 * @param schema JSON Schema of its parameters
 */
public record OfferedAction(String name, Right right, String schema) {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /**
     * What is wrong with parameters for it; empty when nothing is.
     *
     * @param field where the parameters stand in the request
     */
    public List<FieldError> mistakes(Map<String, Object> parameters, String field) {
        return REGISTRY
                .getSchema(schema, InputFormat.JSON)
                .validate(Json.write(parameters), InputFormat.JSON)
                .stream()
                .map(error -> new FieldError(place(field, error), error.getMessage()))
                .toList();
    }

    private static String place(String field, Error error) {
        String path = error.getInstanceLocation().toString().replace('/', '.');
        String property = error.getProperty();
        return field + path + (property == null ? "" : "." + property);
    }
}
