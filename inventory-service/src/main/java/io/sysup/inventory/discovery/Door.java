package io.sysup.inventory.discovery;

import inet.ipaddr.IPAddress;

/** A port of an address. */
record Door(IPAddress address, int port) {}
