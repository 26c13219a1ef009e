#!/usr/bin/env bash
# PowerShell 7.6.9: TypesToProcess of a manifest is read before RootModule runs, so TargetTypeForDeserialization cannot name a type that the root module
# loads: the import fails, and the error says neither which type nor why. In a manifest that the root module itself imports the same file works. Seen in
# November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

mkdir -p "$work/Early" "$work/Late"
types='<Types><Type><Name>Deserialized.Colour</Name><Members><MemberSet><Name>PSStandardMembers</Name><Members><NoteProperty><Name>TargetTypeForDeserialization</Name><Value>Colour</Value></NoteProperty></Members></MemberSet></Members></Type></Types>'
for module in Early Late; do echo "$types" > "$work/$module/Colour.types.ps1xml"; done
load="Add-Type 'public enum Colour { Red, Green }'"
echo "$load" > "$work/Early/Early.psm1"
echo "@{ ModuleVersion = '1.0'; RootModule = 'Early.psm1'; TypesToProcess = 'Colour.types.ps1xml' }" > "$work/Early/Early.psd1"
echo "$load; Import-Module \$PSScriptRoot/Types.psd1" > "$work/Late/Late.psm1"
echo "@{ ModuleVersion = '1.0'; RootModule = 'Late.psm1' }" > "$work/Late/Late.psd1"
echo "@{ ModuleVersion = '1.0'; TypesToProcess = 'Colour.types.ps1xml' }" > "$work/Late/Types.psd1"

back='$back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize([Colour]::Red)); "$($back -eq "Red") $($back -ne "Green")"'
expect "Named by the module's own manifest" 'Cannot convert note "TargetTypeForDeserialization":"System.Type".' \
    "$(pwsh_run "try { Import-Module $work/Early -ErrorAction Stop } catch { [regex]::Match(\"\$_\", 'Cannot convert note .*').Value.Trim() }")"
expect "Named by a manifest that the root module imports" "True True" "$(pwsh_run "Import-Module $work/Late; $back")"
expect "Without it" "False True" "$(pwsh_run "$load; $back")"
