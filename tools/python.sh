#!/bin/sh
# Runs its arguments with PYTHON if it is set, else with the first Python 3.10 or newer there is.
wanted='import sys; sys.exit(sys.version_info < (3, 10))'
if [ -n "$PYTHON" ]; then
    "$PYTHON" -c "$wanted" 2>/dev/null && exec "$PYTHON" "$@"
    echo "Set-up failed: PYTHON=$PYTHON is no Python 3.10 or newer; name one that is." >&2
    exit 1
fi
for name in python3 python3.14 python3.13 python3.12 python3.11 python3.10 python; do
    "$name" -c "$wanted" 2>/dev/null && exec "$name" "$@"
done
echo "Set-up failed: no Python 3.10 or newer found; install one, or name it: make PYTHON=/its/path" >&2
exit 1
