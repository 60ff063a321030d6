package io.sysup.inventory.discovery;

/** What all scans use. */
record ScanTools(
        Pace pace, Knock knock, ReverseNames names, HostKeyClient keys, Candidates candidates) {}
