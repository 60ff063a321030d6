package io.sysup.contracts.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A container in which programs run whose files are gone or replaced.
 *
 * @param engine {@code docker}, {@code podman}, {@code containerd}, {@code crio}, {@code lxc} or
 *     {@code nspawn}
 * @param id as in its control group; of engines with long ones the first twelve letters
 * @param name absent when its engine did not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaleContainer(String engine, String id, @Nullable String name) {}
