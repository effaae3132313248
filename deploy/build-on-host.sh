#!/bin/sh
# Builds the site where a host builds it: sh deploy/build-on-host.sh [FOLDER]
#
# Fetches the history, from which the dates of the pages come, if the host fetched a part of it;
# takes the site's address from what the host tells, unless SITE_URL says it; runs make site, and
# moves site/ to FOLDER where the host wants it elsewhere. With LOCALES=en it only makes the English
# pages, into .cache/concord, for a job after it that puts the site together.
set -eu
cd "$(dirname "$0")/.."

if [ "$(git rev-parse --is-shallow-repository 2>/dev/null)" = true ]; then
    git fetch --quiet --unshallow || echo "No whole history to be had: pages get no dates." >&2
fi

told=
if [ -n "${GITHUB_ACTIONS:-}" ]; then
    # GitHub names no address; this is that of Pages without a domain of one's own.
    told="https://${GITHUB_REPOSITORY_OWNER}.github.io/"
    name=$(printf %s "${GITHUB_REPOSITORY#*/}" | tr '[:upper:]' '[:lower:]')
    [ "$told" = "https://$name/" ] || told="$told${GITHUB_REPOSITORY#*/}/"
elif [ -n "${GITLAB_CI:-}" ]; then
    told="${CI_PAGES_URL:-}"
elif [ -n "${NETLIFY:-}" ]; then
    told="${URL:-}"
elif [ -n "${READTHEDOCS:-}" ]; then
    told="${READTHEDOCS_CANONICAL_URL:-}"
elif [ -n "${CF_PAGES:-}" ]; then
    told="${CF_PAGES_URL:-}"
fi
address="${SITE_URL:-$told}"
if [ -n "$address" ]; then
    export SITE_URL="${address%/}/"
else
    unset SITE_URL
fi
echo "The site's address: ${SITE_URL:-as mkdocs.yml says it}"

if [ -n "${LOCALES:-}" ]; then
    PYTHON="${PYTHON:-}" sh tools/python.sh -m tools.setup
    exec .venv/bin/concord build --offline --locales "$LOCALES"
fi
make site

if [ -n "${1:-}" ]; then
    mkdir -p "$1"
    cp -R site/. "$1"
fi
