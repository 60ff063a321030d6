/** Results of work with dnf and rpm that apt has no like of. */
@NullMarked
package io.sysup.contracts.dnf;

import org.jspecify.annotations.NullMarked;
