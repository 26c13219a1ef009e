# Invokes the folder's plan, with the distributors that take part, and tells the links with which customers accept.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [string] $Ledger, [int] $Workers, [string] $Parties)
& "$PSScriptRoot/../Module/InvokePlan.ps1" $Module $Address $Token $Folder $Workers $Ledger -TimeoutSec 3 -Parties ($Parties -split ',' -replace '.*=')
Get-ResellerInvitation -ErrorAction Stop | ForEach-Object { "link $($_.Link) $($_.Domain)" }
