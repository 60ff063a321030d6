package io.sysup.kit.db;

/** The database did not answer in time; what was asked of it may have been done or not. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAnswerException(Throwable cause) {
        super("The database did not answer in time.", cause);
    }
}
