# Engine commands only: Add-Type and Join-Path live in modules that a bare runspace does not have.
# Every kind of expression costs its compilation at import, so there are few.

# Windows PowerShell says 4 here; PowerShell 7.4 came with 8.
if ([System.Environment]::Version.Major -ge 8) {
    $libraries = "$PSScriptRoot/bin/net8.0"
}
elseif ($PSEdition -eq 'Core') {
    throw "PartnerRelationships needs PowerShell 7.4 or newer, or Windows PowerShell 5.1. This is PowerShell $($PSVersionTable.PSVersion)."
}
else {
    $libraries = "$PSScriptRoot/bin/netstandard2.0"
}

$null = [System.Reflection.Assembly]::LoadFrom("$libraries/PartnerRelationships.Shared.dll")

# The loader comes before the commands: they load nothing that it has not chosen.
[PartnerRelationships.Loading.ModuleLoader]::Initialize("$PSScriptRoot/bin")
Import-Module "$PSScriptRoot/bin/PartnerRelationships.Cmdlets.dll"
Import-Module "$PSScriptRoot/Deserialized.psd1"
