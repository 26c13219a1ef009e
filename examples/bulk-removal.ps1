# Ends the relationships with the customers in a list, in steps that may be days apart. Run it repeatedly: it takes the next step, and says what it waits for.
#   ./examples/bulk-removal.ps1 -Csv leaving.csv -Folder ./leaving -Reason 'The contract ended' -Protected contoso.com
# The list is Partner Center's own export, or any with a column CustomerId or Domain. Somebody else approves the plan:
#   Approve-RelationshipPlan ./leaving/plan.jsonl
param(
    [Parameter(Mandatory)] [string] $Csv,
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $Reason,

    # Customers that must never be removed, by id or domain.
    [string[]] $Protected = @(),

    # The plan is refused if it would remove a larger share of all customers than this.
    [double] $MaximumShare = 0.2,

    # When to stop cleanly; the next run resumes.
    [timespan] $TimeLimit = '02:00',

    # If you work alone: no approval by somebody else is required.
    [switch] $WithoutApproval,

    # Makes the attestation described in docs/REMOVALS.md. Without it no relationship is ended.
    [switch] $Attest
)

$ErrorActionPreference = 'Stop'
$null = New-Item -ItemType Directory -Force $Folder
$plan = Join-Path $Folder plan.jsonl

if (-not (Test-Path $plan)) {
    $guards = @{ MaximumShare = $MaximumShare; RequireApproval = -not $WithoutApproval }
    if ($Protected) { $guards.Protected = $Protected }
    $made = New-CustomerRemovalPlan $plan -Csv $Csv -Reason $Reason @guards -ErrorAction Continue
    "Planned: $($made.Customers.Count) customers; $(@($made.Unchecked).Count) could not be checked. Read $plan, $(if (-not $WithoutApproval) { 'have somebody else approve it, ' })and run this again."
    return
}

$changed = @(Test-RelationshipPlan $plan | Where-Object CustomerId)
if ($changed) { "$($changed.Count) customers have changed since the plan was made; the run uses their current state." }

try {
    $run = Invoke-RelationshipPlan $plan -Attest:$Attest -TimeLimit $TimeLimit -Confirm:$false -ErrorAction Stop
}
catch [PartnerRelationships.RelationshipPlanException] {
    "Not begun: $_"
    return
}

"$($run.State): $($run.Ended) of $($run.Customers) customers have ended, $($run.Achieved) as planned. $($run.Detail)"
if ($run.State -eq 'Done') {
    $evidence = Join-Path $Folder "evidence/run-$($run.RunId).jsonl"
    if (-not (Test-Path $evidence)) { $null = $run | Export-RelationshipEvidence (Join-Path $Folder evidence) }
    "Evidence: $evidence"
}
