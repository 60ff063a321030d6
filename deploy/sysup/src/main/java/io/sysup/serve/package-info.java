/** All of System Update in one process, with a database and a broker of its own. */
@NullMarked
package io.sysup.serve;

import org.jspecify.annotations.NullMarked;
