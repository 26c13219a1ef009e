# Plans to end the relationships with the first customers, or with some that a seed chooses, or with the first of those for whom nothing but
# suspensions comes before, with everything allowed on the way.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [int] $Count, [string] $Only, [string] $Ledger = 'team', [int] $Seed)
Import-Module $Module
$null = & "$PSScriptRoot/Connect.ps1" $Address $Token $Folder $Ledger -TimeoutSec 30
$all = Get-PartnerCustomer
if ($Only -eq 'Suspending') {
    $all = $all | Get-CustomerRemovalReadiness | Where-Object { $_.Blockers -and -not ($_.Blockers | Where-Object Rule -ne 'ActiveLegacySubscription') }
}
$first = if ($Seed) { $all | Get-Random -Count $Count -SetSeed $Seed } else { @($all)[0..($Count - 1)] }
$plan = $first | New-CustomerRemovalPlan "$Folder/plan.json" -Reason 'The contract ended' -SuspendLegacy -CancelNewCommerce -TerminateDelegatedAdmin
"planned $($plan.Customers.Count)"
