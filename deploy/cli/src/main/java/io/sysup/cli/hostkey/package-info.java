/** Host keys: first contact with a machine, and the decision about its key. */
@NullMarked
package io.sysup.cli.hostkey;

import org.jspecify.annotations.NullMarked;
