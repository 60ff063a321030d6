/** The job commands, and waiting for jobs or following their log. */
@NullMarked
package io.sysup.cli.job;

import org.jspecify.annotations.NullMarked;
