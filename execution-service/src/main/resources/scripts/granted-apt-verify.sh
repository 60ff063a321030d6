# shellcheck shell=sh
[ $# = 2 ] || deny 'not two of them'
hexadecimal "$1"
run_name "$2"
