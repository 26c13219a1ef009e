# Tells what the journal says of each customer, with the ids of its requests, and whether the ledger is whole.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [string] $Ledger = 'team')
Import-Module $Module
$null = & "$PSScriptRoot/Connect.ps1" $Address $Token $Folder $Ledger
Get-CustomerRemoval | ForEach-Object { "journal $($_.CustomerId) $($_.Outcome) $(@($_.Steps | Where-Object State -eq 'Intended').Count) $(@($_.Steps | ForEach-Object RequestId) -join ',')" }
"whole $((Test-RelationshipLedger).IsIntact)"
