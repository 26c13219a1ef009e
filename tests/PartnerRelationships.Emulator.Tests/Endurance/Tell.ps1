# Tells what the ledger says in the end: of each customer of a run, of each request that was announced, of each invitation, and whether it is whole.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [string] $Ledger)
& "$PSScriptRoot/../Module/TellRemovals.ps1" $Module $Address $Token $Folder $Ledger
Get-RelationshipEvent -Kind RemovalStepIntended | ForEach-Object { if ($_.Detail -match 'MS-RequestId (\S{36})') { "intended $($Matches[1])" } }
Get-ResellerInvitation | ForEach-Object { "invitation $($_.InvitationId) $($_.State) $($_.CustomerId) $($_.Domain) $($_.CreatedOn.UtcDateTime.ToString('o')) $($_.Subject)" }
