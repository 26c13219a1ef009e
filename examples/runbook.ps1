# A runbook for Azure Automation, or any machine with a managed identity: records accepted invitations, counts unanswered ones, and resumes a plan.
# The refresh token of a user with the required roles is in a key vault: a managed identity gives an app-only token, but the service requires a user for these calls.
# Output is one line per action, because a job keeps at most a megabyte of it. The script stops before the job's time limit, and resumes at the next run.
param(
    [Parameter(Mandatory)] [string] $TenantId,
    [Parameter(Mandatory)] [string] $ApplicationId,
    [Parameter(Mandatory)] [string] $VaultName,
    [string] $SecretName = 'partner-center-refresh-token',

    # A PostgreSQL server: the files of an Azure Automation job are lost when it ends.
    [Parameter(Mandatory)] [string] $Ledger,

    # A plan to resume; none by default.
    [string] $Plan,

    # An Azure Automation job is killed after three hours.
    [timespan] $TimeLimit = '02:30',

    # Connects. For a rehearsal, pass a script that opens a sandbox.
    [scriptblock] $Connect = {
        $null = Connect-AzAccount -Identity
        Connect-PartnerCenter -TenantId $TenantId -ApplicationId $ApplicationId -Ledger $Ledger `
            -RefreshToken (Get-AzKeyVaultSecret -VaultName $VaultName -Name $SecretName).SecretValue `
            -OnTokenRefreshed { param($token) $null = Set-AzKeyVaultSecret -VaultName $VaultName -Name $SecretName -SecretValue $token }
    }
)

$ErrorActionPreference = 'Stop'
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$null = & $Connect
try {
    $accepted = @(Update-ResellerInvitation | Where-Object State -eq 'Accepted')
    "accepted $($accepted.Count)"

    $late = @(Get-ResellerInvitation -State Sent -OlderThan 10)
    "not answered for ten days $($late.Count)"

    $left = $TimeLimit - $clock.Elapsed
    if ($Plan -and $left -gt [timespan]::Zero) {
        $run = Invoke-RelationshipPlan $Plan -Attest -Confirm:$false -TimeLimit $left -ErrorAction SilentlyContinue -ErrorVariable failed
        "run $($run.State) $($run.Ended) of $($run.Customers), $(@($failed).Count) errors"
    }

    $doubts = @(Get-RelationshipEvent -InDoubt)
    if ($doubts) { Write-Warning "$($doubts.Count) changes have an unknown result." }
}
finally {
    Disconnect-PartnerCenter
}
