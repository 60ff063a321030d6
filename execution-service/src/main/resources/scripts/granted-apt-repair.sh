# shellcheck shell=sh
repair_arguments yes "$@"
