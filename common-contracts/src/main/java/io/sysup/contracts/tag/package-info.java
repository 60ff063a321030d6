/** What is told of tags. */
@NullMarked
package io.sysup.contracts.tag;

import org.jspecify.annotations.NullMarked;
