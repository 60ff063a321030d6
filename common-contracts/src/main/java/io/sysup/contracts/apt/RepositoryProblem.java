package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.error.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * Something apt said about its package lists; {@link #WARNING} when nothing failed.
 *
 * @param remedy what can be done about it; absent in what older versions told
 */
public record RepositoryProblem(
        ErrorKind kind,
        String message,
        @Nullable String repository,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String remedy) {

    public static final ErrorKind WARNING = new ErrorKind("apt_warning");

    /** One that nobody knows a way out of. */
    public RepositoryProblem(ErrorKind kind, String message, @Nullable String repository) {
        this(kind, message, repository, null);
    }
}
