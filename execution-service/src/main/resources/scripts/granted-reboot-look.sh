# shellcheck shell=sh
[ $# = 1 ] || deny 'not one of them'
hexadecimal "$1"
