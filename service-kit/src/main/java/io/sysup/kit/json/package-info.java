/** JSON as all services write and read it. */
@NullMarked
package io.sysup.kit.json;

import org.jspecify.annotations.NullMarked;
