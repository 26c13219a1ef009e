# Plans to end the relationships with the first customers, with everything allowed on the way.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [int] $Count)
Import-Module $Module
$null = & "$PSScriptRoot/Connect.ps1" $Address $Token $Folder team -TimeoutSec 30
$first = @(Get-PartnerCustomer)[0..($Count - 1)]
$plan = $first | New-CustomerRemovalPlan "$Folder/plan.json" -Reason 'The contract ended' -SuspendLegacy -CancelNewCommerce
"planned $($plan.Customers.Count)"
