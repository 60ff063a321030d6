/** Reports for people: made of what is known, kept as files in the formats that people read. */
@NullMarked
package io.sysup.execution.report;

import org.jspecify.annotations.NullMarked;
