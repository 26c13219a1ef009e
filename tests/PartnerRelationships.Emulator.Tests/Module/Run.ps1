# Connects, and runs a script that a test gives; what it cannot do is printed as the id of its error.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [string] $Script)
Import-Module $Module
try {
    $null = & "$PSScriptRoot/Connect.ps1" $Address $Token $Folder run 60
    & ([scriptblock]::Create($Script))
}
catch { "caught $($_.FullyQualifiedErrorId.Split(',')[0]) $_" }
