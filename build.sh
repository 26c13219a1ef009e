#!/usr/bin/env bash
# Brings PowerShell along, a .NET tool, and has build.ps1 do the work: ./build.sh help. Needs a .NET 10 SDK and nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off

restored="$(dotnet tool restore 2>&1)" || { echo "$restored" >&2; exit 1; }
exec dotnet pwsh -NoLogo -NoProfile -File build.ps1 "$@"
