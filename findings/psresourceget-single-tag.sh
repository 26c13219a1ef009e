#!/usr/bin/env bash
# PSResourceGet 1.2.0 (with PowerShell 7.6.9): a module whose manifest has exactly one tag is published without it, so that nobody finds it by
# its tag. Two tags are kept. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

tags() {
    pwsh_run "
        Set-Location '$work'
        \$null = New-Item -ItemType Directory \$('repository$1', '$1/Sample')
        New-ModuleManifest '$1/Sample/Sample.psd1' -ModuleVersion 1.0.0 -Author A -Description D -Tags $2
        Register-PSResourceRepository -Name $1 -Uri '$work/repository$1' -Trusted
        Publish-PSResource -Path '$work/$1/Sample' -Repository $1
        (Find-PSResource Sample -Repository $1).Tags.Where{ \$_ -and \$_ -notmatch '^PS(Module|Edition|Includes|Command|Function|Cmdlet)' } -join ' '"
}

expect "One tag is gone" "" "$(tags one "'Alpha'")"
expect "Two are there" "Alpha Beta" "$(tags two "'Alpha', 'Beta'")"
