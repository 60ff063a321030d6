package io.sysup.execution.rights;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.actions.grants.GrantableAction;
import io.sysup.execution.actions.grants.SudoersFile;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Sudoers files with the fewest rights. */
@Path("/api/v1/actions/sudoers")
public class SudoersResource {

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "readSudoers",
            summary = "A sudoers file with the fewest rights, and the fixed commands it names")
    public SudoersView read(
            @Parameter(description = "login that gets the rights")
                    @QueryParam("user")
                    @DefaultValue("")
                    String user,
            @Parameter(description = "names of actions, comma between; all that can be granted")
                    @QueryParam("actions")
                    @DefaultValue("")
                    String actions,
            @Parameter(description = "whether sudo asks for the password of the login")
                    @QueryParam("password")
                    @DefaultValue("false")
                    boolean password) {
        if (!SudoersFile.allows(user)) {
            throw refused(
                    "user",
                    "must be the name of a login: small letters, digits, _, - and ., at most 32");
        }
        return SudoersView.of(new SudoersFile(user, granted(actions), password));
    }

    private static List<GrantableAction> granted(String actions) {
        if (actions.isBlank()) {
            return List.of(GrantableAction.values());
        }
        return Arrays.stream(actions.split(","))
                .map(String::strip)
                .distinct()
                .map(action ->
                        GrantableAction.of(action)
                                .orElseThrow(() ->
                                        refused(
                                                "actions",
                                                "can be "
                                                        + String.join(", ", GrantableAction.all())
                                                        + "; others need no root, or all of it")))
                .toList();
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
