# Plans to end the relationships with all customers of a seeded sandbox, reads, tests and carries out the plan, and exports and verifies the evidence of it.
# Prints how long the plan took and then the evidence, and the most memory that the process had until then.
param([string] $Module, [string] $Folder)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$former = @{
    'Get-RelationshipPlan'        = 'Get-CustomerRemovalPlan'
    'Test-RelationshipPlan'       = 'Test-CustomerRemovalPlan'
    'Invoke-RelationshipPlan'     = 'Invoke-CustomerRemovalPlan'
    'Export-RelationshipEvidence' = 'Export-CustomerRemovalEvidence'
}
$isFormer = -not (Get-Command Invoke-RelationshipPlan -ErrorAction Ignore)
if ($isFormer) { $former.GetEnumerator() | ForEach-Object { Set-Alias $_.Key $_.Value } }

function Show-Figure([string] $name, [System.Diagnostics.Stopwatch] $clock) {
    "$name-ms=$($clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))"
    "$name-bytes=$([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64)"
}

$connection = Connect-PartnerCenter -Sandbox -Path "$Folder/sandbox.db" -Ledger "$Folder/ledger.db"
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$null = New-CustomerRemovalPlan "$Folder/plan.json" -Reason Bench -Name * -ErrorAction SilentlyContinue
$null = Get-RelationshipPlan "$Folder/plan.json"
Test-RelationshipPlan "$Folder/plan.json" | Out-Null
$run = Invoke-RelationshipPlan "$Folder/plan.json" -Attest -Confirm:$false -ErrorAction SilentlyContinue -MaximumFailureRate 1
if ($run.State -ne 'Done') { throw "The run is $($run.State): $($run.Detail)" }
Show-Figure plan $clock

$clock.Restart()
$evidence = $run | Export-RelationshipEvidence "$Folder/evidence"
$isGood = if ($isFormer) { (Test-RelationshipLedger -Evidence $evidence.Evidence).IsIntact } else { (Test-RelationshipEvidence $evidence.Evidence -Connection $connection).IsProven }
if (-not $isGood) { throw 'The evidence is not good.' }
Show-Figure evidence $clock
