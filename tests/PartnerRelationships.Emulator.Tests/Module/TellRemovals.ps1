# Tells what the journal says of each customer, with the ids of its requests, and whether the ledger is whole.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [string] $Ledger = 'team')
Import-Module $Module
# That something is tried again on a busy machine is no line of the journal.
$WarningPreference = 'SilentlyContinue'
$null = & "$PSScriptRoot/Connect.ps1" $Address $Token $Folder $Ledger -TimeoutSec 30
Get-RelationshipChange | ForEach-Object { "journal $($_.CustomerId) $($_.Outcome) $(@($_.Steps | Where-Object State -eq 'Intended').Count) $(@($_.Steps | ForEach-Object RequestId) -join ',')" }
"whole $((Test-RelationshipLedger).IsIntact)"
