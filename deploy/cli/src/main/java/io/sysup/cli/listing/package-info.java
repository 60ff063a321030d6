/** Pages of the API as one list. */
@NullMarked
package io.sysup.cli.listing;

import org.jspecify.annotations.NullMarked;
