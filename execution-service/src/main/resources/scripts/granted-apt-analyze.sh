# shellcheck shell=sh
[ $# = 4 ] || deny 'not four of them'
hexadecimal "$1"
yes_or_no "$2"
number "$3"
number "$4"
