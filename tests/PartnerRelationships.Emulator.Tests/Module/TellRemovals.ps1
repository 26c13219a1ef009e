# Tells what the journal of a folder's ledger says of each customer, and whether the ledger is whole.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder)
Import-Module $Module
$null = & "$PSScriptRoot/Connect.ps1" $Address $Token $Folder team
Get-CustomerRemoval | ForEach-Object { "journal $($_.CustomerId) $($_.Outcome) $(@($_.Steps | Where-Object State -eq 'Intended').Count)" }
"whole $((Test-RelationshipLedger).IsIntact)"
