package io.sysup.execution.actions.host;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.HostCheckResult;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check: always who answered, and a failure beside it when a sudo password was given
 * and sudo refused it or the login.
 */
public record HostCheckReport(HostCheckResult result, @Nullable Failure failure) {}
