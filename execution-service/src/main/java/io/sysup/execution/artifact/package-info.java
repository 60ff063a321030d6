/** Files kept outside the database, with their checksum. */
@NullMarked
package io.sysup.execution.artifact;

import org.jspecify.annotations.NullMarked;
