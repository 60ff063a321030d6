package io.sysup.execution.packages;

import java.util.UUID;

/**
 * Where the packages of a plan are found.
 *
 * @param snapshot whose rows they are
 * @param sha256 of the plan, in hex
 */
public record StoredPlan(UUID snapshot, String sha256) {}
