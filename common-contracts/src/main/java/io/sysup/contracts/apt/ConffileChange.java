package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file that a run of dpkg or ucf decided on.
 *
 * @param beside where the other version lies, if there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConffileChange(String path, ConffileOutcome outcome, @Nullable String beside) {}
