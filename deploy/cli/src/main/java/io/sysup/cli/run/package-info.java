/** Starting an action on the machines of a selector. */
@NullMarked
package io.sysup.cli.run;

import org.jspecify.annotations.NullMarked;
