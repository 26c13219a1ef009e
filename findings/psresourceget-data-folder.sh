#!/usr/bin/env bash
# PSResourceGet 1.2.0 (with PowerShell 7.6.9), where XDG_DATA_HOME is set: modules are installed in ~/.local/share all the same, where that PowerShell
# does not look for them. Where the folder that it names is not there yet, the list of repositories is written into the current folder. Seen in
# November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

mkdir -p "$work"/{repository,Sample,data,.local/share,.config,here,there}
install_sample() {
    cd "$work/$2"
    XDG_DATA_HOME="$work/$1" pwsh_run "
        Register-PSResourceRepository -Name Local -Uri '$work/repository' -Trusted
        Install-PSResource Sample -Repository Local
        \"found by Import-Module: \$([bool] (Get-Module -ListAvailable Sample))\""
}

pwsh_run "
    New-ModuleManifest '$work/Sample/Sample.psd1' -ModuleVersion 1.0.0 -Author A -Description D
    Compress-PSResource -Path '$work/Sample' -DestinationPath '$work/repository'"
expect "The folder is there" "found by Import-Module: False" "$(install_sample data here)"
expect "Installed in" ".local/share/powershell/Modules/Sample/1.0.0/Sample.psd1" "$(cd "$work" && find . -name Sample.psd1 -path '*1.0.0*' -printf '%P\n')"
expect "Repositories in" "data/PSResourceGet/PSResourceRepository.xml" "$(cd "$work" && find . -name PSResourceRepository.xml -path '*PSResourceGet*' -not -path './.local/*' -printf '%P\n')"
install_sample none there >/dev/null
expect "Repositories, without the folder, in" "there/PSResourceGet/PSResourceRepository.xml" "$(cd "$work" && find there -name PSResourceRepository.xml)"
