#!/usr/bin/env bash
# Runs a command on this machine as if it were barer than it is, in a namespace of Linux
# (https://man7.org/linux/man-pages/man1/unshare.1.html) of which the machine keeps nothing.
# It needs the rights of the system's administrator.
#
#   bash tests/support/bare-machine.sh network npm test
#   bash tests/support/bare-machine.sh network+browsers npm run test:browser
#
# "network" leaves only the machine's own address; "browsers" also hides browsers and fonts.
set -euo pipefail

BROWSERS='chrom* google-chrome* microsoft-edge* firefox* *WebKit* *MiniBrowser* Xvfb xvfb-run'

hide_browsers() {
  local empty usr
  empty=$(mktemp --directory)
  usr=$(mktemp --directory)
  for folder in /usr/share/fonts /usr/local/share/fonts; do
    [ ! -d "$folder" ] || mount --bind "$empty" "$folder"
  done
  # The programs as links to another sight of the same folder, beside which all their files lie.
  mount --rbind /usr "$usr"
  mount -t tmpfs tmpfs /usr/bin
  "$usr/bin/cp" --recursive --symbolic-link "$usr/bin/." /usr/bin
  # The names are patterns.
  # shellcheck disable=SC2086
  (cd /usr/bin && rm --force $BROWSERS)
  export PLAYWRIGHT_BROWSERS_PATH=$empty
  unset CHROMIUM_PATH FIREFOX_PATH
}

if [ "${1:-}" != --inside ]; then
  exec unshare --mount --net bash "$0" --inside "$@"
fi
hidden=$2
shift 2
ip link set lo up
if [ "$hidden" = network+browsers ]; then hide_browsers; fi
exec "$@"
