package io.sysup.execution.keylook;

import io.netty.util.NetUtil;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The inventory asks for the host keys of hosts that a scan has found; it decides where. */
@Path("/internal/v1/host-keys/look")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class KeyLookResource {
    private final KeyLook look;

    public KeyLookResource(KeyLook look) {
        this.look = look;
    }

    @POST
    @RolesAllowed(Scope.INTERNAL)
    public Shown look(@NotNull(message = "must be given") @Valid Where where) {
        String address = where.address();
        if (!NetUtil.isValidIpV4Address(address) && !NetUtil.isValidIpV6Address(address)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "address", "must be an IP address");
        }
        return new Shown(look.at(address, where.port()).orElse(null));
    }

    /** An SSH server. */
    public record Where(
            @NotNull(message = "must be given") String address,
            @Min(value = 1, message = "must be between 1 and 65535")
                    @Max(value = 65_535, message = "must be between 1 and 65535")
                    int port) {}

    /** The key that was proven; null when none was. */
    public record Shown(@Nullable HostKeySighting key) {}
}
