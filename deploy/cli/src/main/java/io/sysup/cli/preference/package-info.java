/** What whoever calls prefers; the console of the same token goes by it, too. */
@NullMarked
package io.sysup.cli.preference;

import org.jspecify.annotations.NullMarked;
