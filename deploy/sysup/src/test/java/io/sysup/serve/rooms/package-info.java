/** What a line of code may touch: the borders between modules, features and libraries. */
@NullMarked
package io.sysup.serve.rooms;

import org.jspecify.annotations.NullMarked;
