/** Reading and writing JSON documents as trees, because most of them only pass through. */
@NullMarked
package io.sysup.cli.json;

import org.jspecify.annotations.NullMarked;
