/**
 * Where the keyset that seals secrets comes from; what is in it is the business of the credentials.
 */
@NullMarked
package io.sysup.inventory.keyset;

import org.jspecify.annotations.NullMarked;
