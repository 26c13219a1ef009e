#!/usr/bin/env bash
# PSResourceGet 1.2.0 (with PowerShell 7.6.9): what a module keeps in a folder named "package" is in the published .nupkg, and not on the disk after
# the module was installed; nothing is said. A folder of another name arrives. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

mkdir -p "$work"/{repository,installed,Sample/package,Sample/parcel}
echo text | tee "$work"/Sample/{package,parcel}/kept.txt >/dev/null
pwsh_run "
    New-ModuleManifest '$work/Sample/Sample.psd1' -ModuleVersion 1.0.0 -Author A -Description D
    Register-PSResourceRepository -Name Local -Uri '$work/repository' -Trusted
    Publish-PSResource -Path '$work/Sample' -Repository Local
    Save-PSResource Sample -Repository Local -Path '$work/installed'"

published="$(pwsh_run "[System.IO.Compression.ZipFile]::OpenRead('$work/repository/Sample.1.0.0.nupkg').Entries.FullName -like '*kept.txt' | Sort-Object")"
expect "Published" $'package/kept.txt\nparcel/kept.txt' "$published"
expect "Installed" "parcel/kept.txt" "$(cd "$work/installed/Sample/1.0.0" && find . -name kept.txt -printf '%P\n')"
