/** Fixtures for tests of all services: real engines, started once. */
@NullMarked
package io.sysup.kit.testing;

import org.jspecify.annotations.NullMarked;
