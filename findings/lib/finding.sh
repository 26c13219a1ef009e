# Sourced by every finding: a folder of its own, the tools in it, and the comparison with what was seen.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off NO_COLOR=1
export HOME="$work" NUGET_PACKAGES="${NUGET_PACKAGES:-$HOME/.nuget/packages}"

# PowerShell 7.6.9, which has PSResourceGet 1.2.0 with it.
install_pwsh() {
    quietly dotnet tool install PowerShell --version 7.6.9 --tool-path "$work/tools"
}

# Runs a script in it.
pwsh_run() {
    "$work/tools/pwsh" -NoLogo -NoProfile -NonInteractive -Command "\$ErrorActionPreference = 'Stop'; $1"
}

# Runs a command whose output matters only when it fails; then nothing was found out, which is another matter than a change.
quietly() {
    "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; echo "Could not run: $*" >&2; exit 2; }
}

# Debian's packages; only root can install what is missing.
debian() {
    local package missing=()
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    quietly apt-get update
    quietly env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

# Runs as somebody who may run a server, which root may not.
server() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# Debian's PostgreSQL 15 with these options, until the script ends. Its socket and its data are in the folder $cluster.
postgres() {
    local bin=/usr/lib/postgresql/15/bin
    debian postgresql-15
    cluster="$(server mktemp -d)"
    trap "server $bin/pg_ctl stop -s -D '$cluster/data' -m immediate; rm -rf '$work' '$cluster'" EXIT
    quietly server $bin/initdb -D "$cluster/data" -U postgres --auth=trust --no-sync
    server $bin/pg_ctl start -s -w -D "$cluster/data" -l "$cluster/log" -o "-k $cluster -c listen_addresses= -c fsync=off $*" || exit 2
}

# Compares what is there today with what was seen.
expect() {
    if [ "$2" = "$3" ]; then
        printf '%s\n    %s\n' "$1" "${3//$'\n'/$'\n'    }"
    else
        printf '%s: CHANGED\n    seen:  %s\n    today: %s\n' "$1" "$2" "$3"
        exit 1
    fi
}
