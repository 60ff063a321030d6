package io.sysup.inventory.hostkey;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.machine.HostCertificateSeen;
import io.sysup.contracts.machine.HostKeyAnnouncement;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;

/** Workers report which host key a machine showed, before they send anything secret. */
@Path("/internal/v1/machines/{id}/host-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SightingResource {
    private final Sightings sightings;
    private final LearnedKeys learned;
    private final HostKeys keys;
    private final InstantSource clock;
    private final SecurityIdentity identity;

    public SightingResource(
            Sightings sightings,
            LearnedKeys learned,
            HostKeys keys,
            InstantSource clock,
            SecurityIdentity identity) {
        this.sightings = sightings;
        this.learned = learned;
        this.keys = keys;
        this.clock = clock;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Scope.INTERNAL)
    public HostKeyVerdict sighted(
            @PathParam("id") UUID id,
            @NotNull(message = "must be given") HostKeySighting sighting) {
        return sightings.record(id, sighting, Actor.of(identity));
    }

    /** Which keys a machine has, as it told behind one that is approved. */
    @POST
    @Path("announced")
    @RolesAllowed(Scope.INTERNAL)
    public void announced(
            @PathParam("id") UUID id,
            @NotNull(message = "must be given") HostKeyAnnouncement announcement) {
        learned.learn(id, announcement);
    }

    /** With which certificate a machine showed a key that is approved. */
    @POST
    @Path("certified")
    @RolesAllowed(Scope.INTERNAL)
    public void certified(
            @PathParam("id") UUID id,
            @NotNull(message = "must be given") HostCertificateSeen certificate) {
        keys.certified(id, certificate, clock.instant());
    }
}
