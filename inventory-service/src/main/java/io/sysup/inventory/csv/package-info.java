/** Cells of lists that spreadsheets open. */
@NullMarked
package io.sysup.inventory.csv;

import org.jspecify.annotations.NullMarked;
