package io.sysup.inventory.machine;

import io.sysup.kit.json.Json;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Answers that need not be sent again. The tag of a machine begins with the version of its
 * registration and ends with a digest of all that is shown: so it serves If-Match, which must not
 * fail because the machine reported something, and If-None-Match, which must.
 */
public final class EntityTags {
    private static final HexFormat HEX = HexFormat.of();

    private EntityTags() {}

    static Response machine(Request request, MachineView machine) {
        byte[] json = Json.bytes(machine);
        return answer(request, json, machine.version() + "-" + digest(json));
    }

    /** An answer with this body, or that it is the same as before. */
    public static Response any(Request request, Object body) {
        byte[] json = Json.bytes(body);
        return answer(request, json, digest(json));
    }

    static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, MachineView machine) {
        byte[] json = Json.bytes(machine);
        return answer.entity(json)
                .type(MediaType.APPLICATION_JSON)
                .tag(new EntityTag(machine.version() + "-" + digest(json)));
    }

    private static Response answer(Request request, byte[] json, String value) {
        EntityTag tag = new EntityTag(value);
        CacheControl revalidate = new CacheControl();
        revalidate.setPrivate(true);
        revalidate.setNoCache(true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(json, MediaType.APPLICATION_JSON) : unchanged)
                .cacheControl(revalidate)
                .tag(tag)
                .build();
    }

    /** Nobody gains by two bodies with one tag; sums are ten times as quick as a real digest. */
    private static String digest(byte[] json) {
        return HEX.toHexDigits(sum(new CRC32(), json)) + HEX.toHexDigits(sum(new CRC32C(), json));
    }

    private static int sum(Checksum checksum, byte[] bytes) {
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
