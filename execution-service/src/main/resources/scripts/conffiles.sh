# shellcheck shell=sh
# MARK: the other versions of configuration files that dpkg and ucf put beside them since the file MARK was made. Their
# times of change count: those of content come from the package.
conffiles_since() {
  find /etc -xdev -type f -cnewer "$1" \( -name '*.dpkg-dist' -o -name '*.dpkg-old' -o -name '*.dpkg-new' \
    -o -name '*.ucf-dist' -o -name '*.ucf-old' \) 2>/dev/null || true
}
