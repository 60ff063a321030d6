/** Runs jobs: claims, leases, heartbeats. Knows no action by name. */
@NullMarked
package io.sysup.execution.queue;

import org.jspecify.annotations.NullMarked;
