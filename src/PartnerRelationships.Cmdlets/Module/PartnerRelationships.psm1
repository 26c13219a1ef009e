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

# A process has one copy of a library. Another version of it, loaded before, refuses this one.
try { $null = [System.Reflection.Assembly]::LoadFrom("$libraries/PartnerRelationships.Shared.dll") }
catch {
    # Asked only now: the question takes its time, too.
    if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
        throw "PartnerRelationships cannot be imported in the language mode $($ExecutionContext.SessionState.LanguageMode): it loads libraries. Have your application control trust the module's files, or import it in a session that is not constrained."
    }
    if (-not ('PartnerRelationships.Loading.ModuleLoader' -as [type])) { throw }
}

# The loader comes before the commands: they load nothing that it has not chosen. It tells the folder of the first copy.
$first = [PartnerRelationships.Loading.ModuleLoader]::Initialize("$PSScriptRoot/bin")
if ($first -ne [System.IO.Path]::GetFullPath("$PSScriptRoot/bin")) {
    throw "Another copy of PartnerRelationships is loaded in this process$(if ($first) { ", from $first" }), and stays so when its module is removed. To use the one in $PSScriptRoot, start a new PowerShell and import that one first."
}

Import-Module "$PSScriptRoot/bin/PartnerRelationships.Cmdlets.dll"
Import-Module "$PSScriptRoot/Types.psd1"
