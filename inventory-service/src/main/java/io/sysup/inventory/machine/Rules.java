package io.sysup.inventory.machine;

import io.sysup.inventory.tag.TagEdit;

/** What the fields of a registration look like; the same for a new one and for an edit. */
public final class Rules {
    public static final int LONGEST_NAME = 100;
    public static final String NAME = "[^\\p{Cntrl}]*";
    public static final String NAME_MESSAGE = "must have 1 to 100 characters on one line";
    public static final String PORT_MESSAGE = "must be between 1 and 65535";
    public static final int HIGHEST_PORT = 65_535;
    public static final String LOGIN = "[^\\s:/\\p{Cntrl}-][^\\s:/\\p{Cntrl}]{0,63}";
    public static final String LOGIN_MESSAGE =
            "must be a login name of up to 64 characters without spaces, colons and slashes";
    public static final String KIND =
            "physical|vm|proxmox_host|lxc|raspberry_pi|workstation|unknown";
    public static final String KIND_MESSAGE =
            "must be one of physical, vm, proxmox_host, lxc, raspberry_pi, workstation, unknown";
    public static final String FACT = "[^\\p{Cntrl}]{0,100}";
    public static final String FACT_MESSAGE = "must have at most 100 characters on one line";
    public static final String TAG = TagEdit.NAME;
    public static final String TAG_MESSAGE = TagEdit.NAME_MESSAGE;
    public static final int MOST_TAGS = 50;
    public static final String TAGS_MESSAGE = "must be at most 50";
    public static final String GIVEN = "must be given";

    private Rules() {}
}
