/** Reports for people. */
@NullMarked
package io.sysup.cli.report;

import org.jspecify.annotations.NullMarked;
