/** The audit log: reading it, keeping a copy, and finding out whether somebody changed it. */
@NullMarked
package io.sysup.cli.audit;

import org.jspecify.annotations.NullMarked;
