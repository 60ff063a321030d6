/** What is known of machines, in pages, for services that tell of many of them. */
@NullMarked
package io.sysup.inventory.factsheet;

import org.jspecify.annotations.NullMarked;
