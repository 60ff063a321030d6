# shellcheck shell=sh disable=SC2317
# The repositories that are configured, and what their last release files say. Names and passwords in an address
# do not leave the machine.
repositories() {
  # shellcheck disable=SC2016 # apt-get expands the format
  apt-get indextargets --format '$(REPO_URI) | $(RELEASE) | $(COMPONENT) | $(ARCHITECTURE) | $(FILENAME) | $(METAKEY)' 'Created-By: Packages' |
    sed 's#://[^/@ ]*@#://#'
}

entries() { # what apt does not tell of them: the key that a source names, and whether it was said to be trusted
  for source in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ ! -r "$source" ] || sed 's/[[:space:]]*#.*//' "$source"
  done | awk '$1 == "deb" {
    rest = $0
    sub(/^[ \t]*deb[ \t]+/, "", rest)
    options = ""
    if (rest ~ /^\[/) { options = substr(rest, 2, index(rest, "]") - 2); rest = substr(rest, index(rest, "]") + 1) }
    signed = trusted = "-"
    n = split(options, option, /[ \t]+/)
    for (i = 1; i <= n; i++) {
      if (option[i] ~ /^signed-by=/) signed = substr(option[i], 11)
      if (option[i] ~ /^trusted=/) trusted = substr(option[i], 9)
    }
    split(rest, word, /[ \t]+/)
    first = word[1] == "" ? 2 : 1
    print word[first], word[first + 1], trusted, signed
  }' | sed 's#://[^/@ ]*@#://#'
  for source in /etc/apt/sources.list.d/*.sources; do
    [ ! -r "$source" ] || { cat "$source"; echo; }
  done | awk '
    function told(i, j, n, m, uri, suite) {
      if (enabled !~ /^(no|false|without|off|disable|0)$/ && types ~ /(^| )deb( |$)/) {
        n = split(value["uris"], uri, /[ \t]+/)
        m = split(value["suites"], suite, /[ \t]+/)
        for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) if (uri[i] != "" && suite[j] != "")
          print uri[i], suite[j], (value["trusted"] == "" ? "-" : value["trusted"]), (signed == "" ? "-" : signed)
      }
      split("", value)
      signed = enabled = types = field = ""
    }
    /^[ \t]*$/ { told(); next }
    /^#/ { next }
    /^[^ \t]/ {
      field = tolower(substr($0, 1, index($0, ":") - 1))
      text = substr($0, index($0, ":") + 1)
    }
    /^[ \t]/ { text = $0 }
    {
      gsub(/^[ \t]+|[ \t]+$/, "", text)
      if (field == "signed-by") { if (text != "" && signed == "") signed = text ~ /^(\.|-----BEGIN)/ ? "embedded" : text; next }
      if (field == "enabled") enabled = tolower(text)
      if (field == "types") types = types " " text
      value[field] = value[field] == "" ? text : value[field] " " text
    }
    END { told() }' | sed 's#://[^/@ ]*@#://#'
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

proxies() { # host and port of each: an error names them and not what they are
  {
    apt-config dump Acquire 2>/dev/null | sed -n 's/^Acquire::[A-Za-z]*::[Pp]roxy\(::[^ ]*\)\{0,1\} "\(.*\)";$/\2/p'
    printf '%s\n' "${http_proxy:-}" "${https_proxy:-}"
  } | sed -n 's#^[a-z0-9+]*://##; s#^[^/@]*@##; s#/.*##; /^DIRECT$/d; /./p' | sort -u
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
