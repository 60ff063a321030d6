/** What is asked of the execution service and what it reports. */
@NullMarked
package io.sysup.contracts.job;

import org.jspecify.annotations.NullMarked;
