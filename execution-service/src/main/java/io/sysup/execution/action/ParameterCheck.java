package io.sysup.execution.action;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds parameters of a job against the JSON Schema of its action. */
@ApplicationScoped
public class ParameterCheck {
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * @throws ProblemException 400 naming each wrong parameter as {@code params.<name>}
     */
    public void check(ActionManifest manifest, Map<String, Object> params) {
        Schema schema =
                schemas.computeIfAbsent(
                        manifest.name(),
                        name -> registry.getSchema(manifest.parameters(), InputFormat.JSON));
        List<FieldError> errors =
                schema.validate(Json.write(params), InputFormat.JSON).stream()
                        .map(ParameterCheck::fieldError)
                        .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    400,
                    ErrorKind.INVALID_PARAMETER,
                    "The parameter "
                            + errors.getFirst().field()
                            + " "
                            + errors.getFirst().message()
                            + ".",
                    "See GET /api/v1/actions for the parameters of " + manifest.name() + ".",
                    errors);
        }
    }

    private static FieldError fieldError(Error error) {
        String path = error.getInstanceLocation().toString().replace('/', '.');
        String property = error.getProperty();
        String field = "params" + path + (property == null ? "" : "." + property);
        return new FieldError(field, error.getMessage());
    }
}
