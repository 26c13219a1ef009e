# Makes a report of a sandbox in which something has happened, for the pictures of the guide; writes where it is.
param([string] $Module, [string] $Folder)
$ErrorActionPreference = 'Stop'
$WarningPreference = 'SilentlyContinue'
Import-Module $Module
$null = Connect-PartnerCenter -Sandbox -SeedCustomers 240
$channels = 'fair in Győr', 'referral', 'web page', 'newsletter'
$providers = (Get-IndirectProvider).Name
$drafts = foreach ($number in 1..32) {
    $along = if ($number % 3) { @{ IndirectProvider = $providers[$number % $providers.Count] } } else { @{} }
    New-ResellerInvitation "Prospect $number Kft." -Channel $channels[($number * 7 % 13) % 4] -Email "office@prospect$number.example" @along
}
$null = $drafts | Export-ResellerInvitation "$Folder/drafts"
$null = $drafts | Select-Object -First 11 | Approve-ResellerInvitation -Confirm:$false
$null = Update-ResellerInvitation
$null = $drafts | Select-Object -Last 3 | Revoke-ResellerInvitation -Confirm:$false
$null = Get-PartnerCustomer | Select-Object -First 40 | New-CustomerRemovalPlan "$Folder/plan.json" -Reason 'The agreement ended' -SuspendLegacy
$null = Invoke-RelationshipPlan "$Folder/plan.json" -Attest -Confirm:$false -ErrorAction SilentlyContinue
(Export-RelationshipReport "$Folder/report.html" -Detailed).Path
