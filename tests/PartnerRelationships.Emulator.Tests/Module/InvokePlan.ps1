# Invokes the plan of a folder: says when it begins, what became of each customer and what it warns of as it is told, and how the run stands in the end.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [int] $Workers, [string] $Ledger = 'team', [int] $TimeoutSec = 30, [string[]] $Parties, [int] $MaximumFailures)
Import-Module $Module
$given = @{}
if ($MaximumFailures) { $given.MaximumFailures = $MaximumFailures }
if ("$Parties") { $given.PartyConnection = $Parties | ForEach-Object { & "$PSScriptRoot/Connect.ps1" $_ $Token $Folder "party-$(([uri] $_).Port)" -TimeoutSec $TimeoutSec } }
$null = & "$PSScriptRoot/Connect.ps1" $Address $Token $Folder $Ledger -TimeoutSec $TimeoutSec
'begun'
Invoke-RelationshipPlan "$Folder/plan.json" @given -Attest -Confirm:$false -PassThru -ThrottleLimit $Workers -MaximumFailureRate 1 -ErrorAction SilentlyContinue -ErrorVariable failed 3>&1 | ForEach-Object {
    if ($_ -is [System.Management.Automation.WarningRecord]) { "warning $_" }
    elseif ($null -ne $_.Outcome) { "ended $($_.CustomerId) $($_.Outcome)" }
    else { "run $($_.State) $($_.Ended) of $($_.Customers)" }
}
foreach ($one in $failed) { "error $($one.FullyQualifiedErrorId) $one" }
