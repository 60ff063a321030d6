# shellcheck shell=sh
reboot_arguments yes "$@"
