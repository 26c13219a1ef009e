# Makes a plan and invokes it, in one process.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [int] $Count, [string] $Only)
& "$PSScriptRoot/MakePlan.ps1" $Module $Address $Token $Folder $Count $Only
& "$PSScriptRoot/InvokePlan.ps1" $Module $Address $Token $Folder 16
