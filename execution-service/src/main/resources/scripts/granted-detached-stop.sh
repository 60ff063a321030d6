# shellcheck shell=sh
[ $# = 2 ] || deny 'not two of them'
run_name "$1"
yes_or_no "$2"
