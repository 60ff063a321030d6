/** What the inventory tells about machines; never a secret. */
@NullMarked
package io.sysup.contracts.machine;

import org.jspecify.annotations.NullMarked;
