#!/usr/bin/env bash
# PowerShell 7.6.9: an enum that comes back from CLIXML (a job, remoting, Export-Clixml) is written by ConvertTo-Json with two members that differ by
# case only, which ConvertFrom-Json then refuses. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

back='$back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize([DayOfWeek]::Friday))'
json="$(pwsh_run "$back; \$back | ConvertTo-Json -Compress")"
expect "As JSON" '{"value":5,"Value":"Friday"}' "$json"
expect "Read again" "KeysWithDifferentCasingInJsonString,Microsoft.PowerShell.Commands.ConvertFromJsonCommand" \
    "$(pwsh_run "try { '$json' | ConvertFrom-Json } catch { \$_.FullyQualifiedErrorId }")"
