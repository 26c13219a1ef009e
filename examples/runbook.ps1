# A runbook in Azure Automation, or on any machine with a managed identity: accepted invitations are noted, reminders go out, and a plan that is under way goes on.
# The refresh token of a user with the roles that are needed is in a key vault: an identity's own token is an application's, and the service wants a user for these calls.
# Output is a line for each thing done: a job keeps no more than a megabyte of it. It ends before the sandbox does, and goes on at the next run.
param(
    [Parameter(Mandatory)] [string] $TenantId,
    [Parameter(Mandatory)] [string] $ApplicationId,
    [Parameter(Mandatory)] [string] $VaultName,
    [string] $SecretName = 'partner-center-refresh-token',

    # A server that a team shares: a sandbox in Azure forgets its files.
    [Parameter(Mandatory)] [string] $Ledger,

    # A plan to go on with; none by default.
    [string] $Plan,

    # A sandbox is ended after three hours, without a chance to tidy up.
    [timespan] $TimeLimit = '02:30',

    # Connects; a rehearsal gives a sandbox here.
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
    "without an answer for ten days $($late.Count)"

    $left = $TimeLimit - $clock.Elapsed
    if ($Plan -and $left -gt [timespan]::Zero) {
        $run = Invoke-RelationshipPlan $Plan -Attest -Confirm:$false -TimeLimit $left -ErrorAction SilentlyContinue -ErrorVariable failed
        "run $($run.State) $($run.Ended) of $($run.Customers), $(@($failed).Count) errors"
    }

    $doubts = @(Get-RelationshipEvent -InDoubt)
    if ($doubts) { Write-Warning "Of $($doubts.Count) changes it is not known whether they came about." }
}
finally {
    Disconnect-PartnerCenter
}
