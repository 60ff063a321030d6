/** What somebody may do on a part of the machines only. */
@NullMarked
package io.sysup.contracts.access;

import org.jspecify.annotations.NullMarked;
