package io.sysup.execution.artifact;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.artifact.Artifacts.StoredFile;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * A file over HTTP, whole or in part. It never changes, so its checksum is its tag: who continues a
 * download by it gets no mixture of two files.
 */
record FileAnswer(StoredFile file, String name) {
    /**
     * What is in it comes from machines: the page runs nothing, loads nothing, is of no origin, and
     * stands in no page but ours.
     */
    private static final String ALONE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'self'";

    private static final int PARTIAL = 206;
    private static final int UNSATISFIABLE = 416;

    Response to(@Nullable String range, @Nullable String ifRange, @Nullable String ifNoneMatch) {
        String tag = "\"" + file.sha256() + "\"";
        if (ifNoneMatch != null && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"))) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        try {
            boolean sameFile = ifRange == null || ifRange.strip().equals(tag);
            ByteRange part = sameFile ? ByteRange.parse(range, file.bytes()) : null;
            return (part == null ? whole() : only(part))
                    .type(mediaType())
                    .header(HttpHeaders.ETAG, tag)
                    .header("Accept-Ranges", "bytes")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (ByteRange.Unsatisfiable outside) {
            return outside();
        }
    }

    /** To be read at once, instead of kept. */
    Response toRead() {
        return whole().type(mediaType())
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Content-Security-Policy", ALONE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private Response outside() {
        var problem =
                new ProblemException(
                                UNSATISFIABLE,
                                ErrorKind.VALIDATION,
                                "The file has %d bytes; nothing of what was asked for is in it."
                                        .formatted(file.bytes()),
                                "Ask for a part within it, or for the whole file.",
                                List.of())
                        .problem();
        return Response.status(UNSATISFIABLE)
                .type("application/problem+json")
                .header("Content-Range", "bytes */" + file.bytes())
                .entity(problem)
                .build();
    }

    private Response.ResponseBuilder whole() {
        // A File would be answered in part by the framework, whatever If-Range says.
        return Response.ok(new PathPart(file.path(), 0, file.bytes()));
    }

    private Response.ResponseBuilder only(ByteRange part) {
        return Response.status(PARTIAL)
                .entity(new PathPart(file.path(), part.first(), part.length()))
                .header("Content-Range", part.of(file.bytes()));
    }

    /** What is packed is sent as it is stored: it is a file to keep. */
    private String mediaType() {
        return file.contentType().endsWith("+gzip") ? "application/gzip" : file.contentType();
    }
}
