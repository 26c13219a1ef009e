#!/usr/bin/env bash
# Builds, shows, tests, measures and packs the module. Needs a .NET 10 SDK; the tests use more where it can be had. build.ps1 has the same verbs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

help() {
    cat <<'TEXT'
Usage: ./build.sh VERB
  build          builds everything and stages out/PartnerRelationships
  demo           runs examples/tour.ps1 on a fresh sandbox
  test           builds, and runs every test
  bench [NAME...] measures: import, list, memory, first-object, seed, list-emulator, governor-use, governor-waste, invitations, readiness, removal, journal, resume
  platforms      runs the module on what stands for Windows: Mono and Wine
  pack           packs the staged module into out/
TEXT
}

build() {
    dotnet build PartnerRelationships.sln -c Release
}

stage() {
    dotnet build src/PartnerRelationships.Cmdlets -c Release -v quiet
    dotnet build tools/Shell -c Release -v quiet
}

demo() {
    stage
    dotnet tools/Shell/bin/Release/net10.0/Shell.dll -Command "Import-Module ./out/PartnerRelationships; & ./examples/tour.ps1"
}

# The real mail server, database and browser that some tests use. They are skipped, out loud, where these cannot be installed.
install_packages() {
    local wanted missing=()
    wanted="$(grep -v '^#' "$1")"
    if ! command -v apt-get >/dev/null; then
        echo "No Debian: tests that need one of these are skipped unless it is there:" $wanted
        return
    fi
    for package in $wanted; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "Not root: tests that need one of these are skipped: ${missing[*]}"
        return
    fi
    echo "Installing for the tests: ${missing[*]}"
    # The database's own cluster is not wanted: the tests make one of theirs.
    mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/no-main-cluster.conf
    # Nor a mail server of the machine's own.
    echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
    if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1; then
        echo "They could not be installed: tests that need them are skipped."
    fi
}

run_tests() {
    install_packages tests/debian-packages.txt
    build
    if dotnet test --solution PartnerRelationships.sln -c Release --no-build; then
        echo "All tests passed."
    else
        echo "The tests failed." >&2
        return 1
    fi
}

bench() {
    stage
    dotnet run -c Release --project bench/PartnerRelationships.Bench.csproj -- "$@"
}

platforms() {
    install_packages tests/platform-packages.txt
    dotnet build tests/PartnerRelationships.Platforms.Windows -c Release -v quiet
    dotnet run --project tests/PartnerRelationships.Platforms.Standins.Tests -c Release -- -reporter verbose -noLogo -noColor
}

pack() {
    dotnet build src/PartnerRelationships.Cmdlets -c Release -t:PackModule
}

verb="${1:-help}"
shift || true
case "$verb" in
    help | build | demo | bench | platforms | pack) "$verb" "$@" ;;
    test) run_tests ;;
    *)
        echo "There is no verb $verb." >&2
        help >&2
        exit 64
        ;;
esac
