package io.sysup.contracts.apt;

import io.sysup.contracts.error.ErrorKind;
import org.jspecify.annotations.Nullable;

/** Something apt said about its package lists; {@link #WARNING} when nothing failed. */
public record RepositoryProblem(ErrorKind kind, String message, @Nullable String repository) {

    public static final ErrorKind WARNING = new ErrorKind("apt_warning");
}
