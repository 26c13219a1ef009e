# Engine commands only: Add-Type and Join-Path live in modules that a bare runspace does not have.

$isCore = $PSVersionTable.PSEdition -eq 'Core'
if ($isCore -and $PSVersionTable.PSVersion -lt [version]'7.4') {
    throw "PartnerRelationships needs PowerShell 7.4 or newer, or Windows PowerShell 5.1. This is PowerShell $($PSVersionTable.PSVersion)."
}

$bin = "$PSScriptRoot/bin"
$libraries = if ($isCore) { "$bin/net8.0" } else { "$bin/netstandard2.0" }

# The loader comes before the commands: they load nothing that it has not chosen.
try {
    $null = [System.Reflection.Assembly]::LoadFrom("$libraries/PartnerRelationships.Shared.dll")
}
catch [System.IO.FileLoadException] {
    throw "Another version of PartnerRelationships was loaded in this session already. Start a new session for the version in $PSScriptRoot."
}

[PartnerRelationships.Loading.ModuleLoader]::Initialize($bin)
Import-Module "$bin/PartnerRelationships.Cmdlets.dll"
