# Plans a change of some kind for customers that a seed chooses, and tells what the plan says: a line for each customer, and for each step.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [string] $Ledger, [string] $Kind, [int] $Count, [int] $Seed, [string] $Parties)
$scripts = "$PSScriptRoot/../Module"
if ($Kind -eq 'Removal') { $null = & "$scripts/MakePlan.ps1" $Module $Address $Token $Folder $Count '' $Ledger $Seed }
else {
    Import-Module $Module
    $null = & "$scripts/Connect.ps1" $Address $Token $Folder $Ledger -TimeoutSec 30
}
$ErrorActionPreference = 'Stop'
$path = "$Folder/plan.json"
$group = 'GDAP Service Desk'
function Get-Some($All) { if ($All) { $All | Get-Random -Count $Count -SetSeed $Seed } }
switch ($Kind) {
    Renewal {
        $old = @(Get-DelegatedAdminRelationship -ExpiresWithin 600)
        $old | Select-Object -First ([int] ($old.Count / 2)) | ForEach-Object { $null = $_ | Add-DelegatedAdminAssignment -Group $group -Role 'User Administrator' -Confirm:$false }
        $null = Get-Some $old.CustomerId | New-DelegatedAdminRenewalPlan $path -ExpiresWithin 600
    }
    Extension {
        $null = Get-Some (Get-DelegatedAdminRelationship -ExpiresWithin 600).CustomerId | New-DelegatedAdminRenewalPlan $path -ExpiresWithin 600 -AutoExtendInstead
    }
    Handover {
        $from, $to = $Parties -split ',' | ForEach-Object { ($_ -split '=')[0] }
        # The service tells customers by e-mail, and what is not new commerce stays with the previous distributor.
        $some = Get-PartnerCustomer -IndirectProvider $from | Get-PartnerCustomer | Where-Object AllowsDelegatedAccess |
            Where-Object { $held = @($_ | Get-PartnerCustomerSubscription | Where-Object Status -eq 'active'); $held -and -not ($held | Where-Object Kind -ne 'NewCommerce') }
        $null = Get-Some $some | New-ProviderHandoverPlan $path -From $from -To $to -Reason 'It closes'
    }
    Mending {
        $null = Save-CustomerRelationshipSnapshot "$Folder/before.json.gz" -Detailed
        $some = @(Get-Some (Get-DelegatedAdminRelationship -Status active))
        $some | Where-Object AutoExtends | ForEach-Object { $null = $_ | Set-DelegatedAdminRelationship -AutoExtend:$false -Confirm:$false }
        $some | Where-Object { -not $_.AutoExtends } | ForEach-Object { $null = $_ | Set-DelegatedAdminRelationship -AutoExtend -Confirm:$false; $null = $_ | Add-DelegatedAdminAssignment -Group $group -Role 'User Administrator' -Confirm:$false }
        $null = Compare-CustomerRelationship -Snapshot "$Folder/before.json.gz" -Detailed -AsPlan -PlanPath $path -Reason 'Nobody agreed to it'
    }
}
foreach ($customer in (Get-RelationshipPlan $path).Customers) {
    "planned $($customer.CustomerId)"
    foreach ($step in $customer.Steps) { "step $($customer.CustomerId) $($step.Kind) $($step.SubjectId)" }
}
