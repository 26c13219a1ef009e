#!/usr/bin/env bash
# PSResourceGet 1.2.0 (with PowerShell 7.6.9): whoever has 1.0.0-rc1 of a module gets neither 1.0.0-rc2 nor 1.0.0, by Install-PSResource or by
# Update-PSResource. The first warns that the newer one "is already installed", the second says nothing. -Reinstall helps. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

mkdir -p "$work"/{repository,Sample}
pwsh_run "Register-PSResourceRepository -Name Local -Uri '$work/repository' -Trusted"

publish() {
    rm -f "$work/Sample/Sample.psd1"
    pwsh_run "
        New-ModuleManifest '$work/Sample/Sample.psd1' -ModuleVersion 1.0.0 -Author A -Description D $1
        Publish-PSResource -Path '$work/Sample' -Repository Local"
}

# What a command says, and which version is there afterwards.
after() {
    pwsh_run "
        $1 Sample -Repository Local $2 -WarningVariable said -WarningAction SilentlyContinue
        \$there = Get-InstalledPSResource Sample
        \"\$(\$there.Version) \$(\$there.Prerelease), said: \$(\$said -replace '\.  .*')\""
}

publish "-Prerelease rc1"
expect "rc1" "1.0.0 rc1, said: " "$(after Install-PSResource -Prerelease)"
publish "-Prerelease rc2"
expect "rc2 by Install-PSResource" "1.0.0 rc1, said: Resource 'Sample' with version '1.0.0-rc2' is already installed" "$(after Install-PSResource -Prerelease)"
expect "rc2 by Update-PSResource" "1.0.0 rc1, said: " "$(after Update-PSResource -Prerelease)"
publish ""
expect "1.0.0 by Install-PSResource" "1.0.0 rc1, said: Resource 'Sample' with version '1.0.0' is already installed" "$(after Install-PSResource '')"
expect "1.0.0 by Update-PSResource" "1.0.0 rc1, said: " "$(after Update-PSResource '')"
expect "1.0.0 with -Reinstall" "1.0.0 , said: " "$(after Install-PSResource -Reinstall)"
