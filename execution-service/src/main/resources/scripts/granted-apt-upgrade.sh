# shellcheck shell=sh
upgrade_arguments yes "$@"
