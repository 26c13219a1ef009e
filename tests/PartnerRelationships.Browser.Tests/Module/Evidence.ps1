# Carries out a removal plan in a sandbox, with a customer whose name is markup, and writes where its report is; beside it is one of all relationships.
param([string] $Module, [string] $Folder, [string] $Name)
Import-Module $Module
$null = Connect-PartnerCenter -Sandbox -SeedCustomers 11
$hostile = New-ResellerInvitation $Name | Approve-ResellerInvitation -Confirm:$false
$null = $hostile, (Get-PartnerCustomer | Where-Object CustomerId -ne $hostile.CustomerId) | ForEach-Object { $_ } |
    New-CustomerRemovalPlan "$Folder/plan.json" -Reason 'The agreement ended on 31 March' -SuspendLegacy
$null = Invoke-RelationshipPlan "$Folder/plan.json" -Attest -Confirm:$false -ErrorAction SilentlyContinue
$null = Export-RelationshipReport "$Folder/report.html" -Detailed
$evidence = Get-RelationshipRun | Export-RelationshipEvidence $Folder
$evidence.Report
($evidence | Test-RelationshipLedger).IsIntact
