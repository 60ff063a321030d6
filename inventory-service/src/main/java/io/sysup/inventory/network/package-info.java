/** Networks and addresses as people write them. */
@NullMarked
package io.sysup.inventory.network;

import org.jspecify.annotations.NullMarked;
