/** SQL in plain steps, run on virtual threads over the reactive PostgreSQL client. */
@NullMarked
package io.sysup.kit.db;

import org.jspecify.annotations.NullMarked;
