#!/usr/bin/env bash
# Restores PowerShell as a .NET tool and runs build.ps1 with it: ./build.sh help. Needs only a .NET 10 SDK.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off

restored="$(dotnet tool restore 2>&1)" || { echo "$restored" >&2; exit 1; }
exec dotnet pwsh -NoLogo -NoProfile -File build.ps1 "$@"
