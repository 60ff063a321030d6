package io.sysup.execution.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers that are the file of an artifact. */
@ApplicationScoped
public class Downloads {
    private final Artifacts artifacts;

    Downloads(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * @param name that whoever keeps it gives it
     */
    public Response answer(
            UUID id,
            String name,
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch) {
        return new FileAnswer(artifacts.file(id), name).to(range, ifRange, ifNoneMatch);
    }

    /** A page that may do nothing but be looked at. */
    public Response toRead(UUID id, String name) {
        return new FileAnswer(artifacts.file(id), name).toRead();
    }
}
