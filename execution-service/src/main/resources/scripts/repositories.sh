# shellcheck shell=sh disable=SC2317
# The repositories that are configured, and what their last release files say. Names and passwords in an address
# do not leave the machine.
repositories() {
  # shellcheck disable=SC2016 # apt-get expands the format
  apt-get indextargets --format '$(REPO_URI) | $(RELEASE) | $(COMPONENT) | $(ARCHITECTURE) | $(FILENAME) | $(METAKEY)' 'Created-By: Packages' |
    sed 's#://[^/@ ]*@#://#'
}

entries() { # what apt does not tell of them: the key that a source names, and whether it was said to be trusted
  set --
  for source in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ ! -r "$source" ] || set -- "$@" "$source"
  done
  [ $# -gt 0 ] || return 0
  awk '
    function told(uri, suite, trusted, signed) {
      sub(/:\/\/[^\/@]*@/, "://", uri)
      if (uri != "" && suite != "") print uri, suite, (trusted == "" ? "-" : trusted), (signed == "" ? "-" : signed)
    }
    function line(rest, options, option, word, n, i, first) {
      sub(/[ \t]*#.*/, "", rest)
      if (rest !~ /^[ \t]*deb[ \t]/) return
      sub(/^[ \t]*deb[ \t]+/, "", rest)
      if (rest ~ /^\[/) { options = substr(rest, 2, index(rest, "]") - 2); rest = substr(rest, index(rest, "]") + 1) }
      signed = trusted = ""
      n = split(options, option, /[ \t]+/)
      for (i = 1; i <= n; i++) {
        if (option[i] ~ /^signed-by=/) signed = substr(option[i], 11)
        if (option[i] ~ /^trusted=/) trusted = substr(option[i], 9)
      }
      split(rest, word, /[ \t]+/)
      first = word[1] == "" ? 2 : 1
      told(word[first], word[first + 1], trusted, signed)
    }
    function stanza(i, j, n, m, uri, suite) {
      if (enabled !~ /^(no|false|without|off|disable|0)$/ && value["types"] ~ /(^| )deb( |$)/) {
        n = split(value["uris"], uri, /[ \t]+/)
        m = split(value["suites"], suite, /[ \t]+/)
        for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) told(uri[i], suite[j], value["trusted"], key)
      }
      split("", value)
      key = enabled = field = ""
    }
    FNR == 1 { stanza() }
    FILENAME ~ /\.list$/ { line($0); next }
    /^[ \t]*$/ { stanza(); next }
    /^#/ { next }
    /^[^ \t]/ {
      field = tolower(substr($0, 1, index($0, ":") - 1))
      text = substr($0, index($0, ":") + 1)
    }
    /^[ \t]/ { text = $0 }
    {
      gsub(/^[ \t]+|[ \t]+$/, "", text)
      if (field == "signed-by") { if (text != "" && key == "") key = text ~ /^(\.|-----BEGIN)/ ? "embedded" : text; next }
      if (field == "enabled") enabled = tolower(text)
      value[field] = value[field] == "" ? text : value[field] " " text
    }
    END { stanza() }' "$@"
}

release_files() {
  for list in /var/lib/apt/lists/*Release; do
    [ ! -r "$list" ] || set -- "$@" "$list"
  done
  [ $# -gt 0 ] || return 0
  awk 'FNR == 1 { print "file " FILENAME; done = 0 }
    /^(MD5Sum|SHA1|SHA256|SHA512):/ { done = 1; nextfile }
    !done && /^(Origin|Label|Suite|Codename|Version|Date|Valid-Until|NotAutomatic|ButAutomaticUpgrades):/' "$@"
}

# Of apt's configuration: whether it upgrades by itself, and host and port of each proxy, for an error names these and
# not what they are.
configured() {
  {
    apt-config dump 2>/dev/null
    printf 'Acquire::environment::proxy "%s";\n' "${http_proxy:-}" "${https_proxy:-}"
  } | awk -F '"' '
    /^APT::Periodic::(Unattended-Upgrade|Enable) / { sub(/^APT::Periodic::/, ""); sub(/ .*/, "", $1); print "setting " $1 "=" $2 }
    /^Acquire::[A-Za-z]*::[Pp]roxy(::[^ ]*)? / {
      sub(/^[a-z0-9+]*:\/\//, "", $2); sub(/^[^\/@]*@/, "", $2); sub(/\/.*/, "", $2)
      if ($2 != "" && $2 != "DIRECT") print "proxy " $2
    }'
}

# When the release of the machine ends, as the machine knows it; our own table tells where it does not.
release_life() {
  (
    ID='' VERSION_CODENAME='' VERSION_ID=''
    # shellcheck disable=SC1091
    [ ! -r /etc/os-release ] || . /etc/os-release
    echo "id $ID"
    echo "codename $VERSION_CODENAME"
    echo "version $VERSION_ID"
    table=/usr/share/distro-info/$ID.csv
    [ "$ID" != raspbian ] || table=/usr/share/distro-info/debian.csv
    [ ! -r "$table" ] || awk -F, -v codename="$VERSION_CODENAME" 'FNR == 1 || $3 == codename { print "row " $0 }' "$table"
  )
}
