# shellcheck shell=sh disable=SC2154
# Leader and script are in here; what comes from the caller is checked.
[ $# -gt 5 ] || deny 'too few'
run_name "$1"
number "$2"
yes_or_no "$3"
number "$4"
number "$5"
name=$1 lease=$2 may_begin=$3 known_out=$4 known_err=$5
shift 5
repair_arguments no "$@"
set -- "$name" "$lease" "$may_begin" "$known_out" "$known_err" "$leader" "$script" "$@"
