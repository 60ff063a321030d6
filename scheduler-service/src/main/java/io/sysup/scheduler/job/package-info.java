/** What is heard of the jobs that this service asked for. */
@NullMarked
package io.sysup.scheduler.job;

import org.jspecify.annotations.NullMarked;
