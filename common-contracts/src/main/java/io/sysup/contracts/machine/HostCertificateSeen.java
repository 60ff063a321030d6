package io.sysup.contracts.machine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a machine showed together with an approved host key.
 *
 * @param fingerprint of the host key
 * @param until when its certificate ends; null when it showed none, or one without an end
 */
public record HostCertificateSeen(String fingerprint, @Nullable Instant until) {}
