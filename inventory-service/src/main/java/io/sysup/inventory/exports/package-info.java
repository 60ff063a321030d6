/** The register as files for other programs; nothing secret is in them. */
@NullMarked
package io.sysup.inventory.exports;

import org.jspecify.annotations.NullMarked;
