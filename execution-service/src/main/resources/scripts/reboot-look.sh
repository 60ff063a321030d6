# shellcheck shell=sh disable=SC2154,SC2317
# Which start of the machine this is, and what runs in it. No argument. Needs root, for containers.
exec </dev/null
state
exit 0
