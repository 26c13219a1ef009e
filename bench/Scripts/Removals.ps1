# Plans to end the relationships with so many customers that can be removed at once, invokes the plan, and invokes it again when it is
# done. Prints how many were removed, how long the run took, and how long the plan that is done.
param([string] $Module, [int] $Port, [string] $Folder, [int] $Count, [int] $LatencyMs)
Import-Module $Module
$null = Connect-PartnerCenter -Endpoint "http://127.0.0.1:$Port/" -AccessToken (ConvertTo-SecureString bench -AsPlainText) -Ledger "$Folder/ledger.db"
$ready = @(Get-PartnerCustomer | Get-CustomerRemovalReadiness | Where-Object Verdict -eq 'Ready')
$null = $ready[0..($Count - 1)] | New-CustomerRemovalPlan "$Folder/plan.json" -Reason 'Bench'

# Nothing of the planning counts: neither its latency, nor its requests.
$null = Invoke-RestMethod "http://127.0.0.1:$Port/emulator/faults" -Method Put -Body "{""latencyMs"":$LatencyMs}"
$null = Invoke-RestMethod "http://127.0.0.1:$Port/emulator/requests" -Method Delete
$times = foreach ($invocation in 1..2) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $run = Invoke-RelationshipPlan "$Folder/plan.json" -Attest -Confirm:$false -ThrottleLimit 16
    $clock.Elapsed.TotalMilliseconds
    if ($run.State -ne 'Done') { throw "The run is $($run.State): $($run.Detail)" }
}
"removed=$($run.Achieved)"
"ms=$($times[0].ToString([cultureinfo]::InvariantCulture))"
"again=$($times[1].ToString([cultureinfo]::InvariantCulture))"
