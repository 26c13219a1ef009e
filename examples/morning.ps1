# An admin's morning: what happened, and what needs action. One object per finding, with the next command:
#   Connect-PartnerCenter …; ./examples/morning.ps1 | Format-Table -GroupBy Topic
# It only reads from the service; in the ledger it records which invitations were accepted.
param(
    # Report invitations that have not been answered for this many days.
    [int] $RemindAfterDays = 10,

    # Report terms that end within this many days.
    [int] $DaysAhead = 14
)

$ErrorActionPreference = 'Stop'
function New-Finding($Topic, $Subject, $Detail, $Command) {
    [pscustomobject] @{ Topic = $Topic; Subject = $Subject; Detail = $Detail; Command = $Command }
}

Update-ResellerInvitation | Where-Object State -eq 'Accepted' | ForEach-Object {
    New-Finding 'Accepted' $_.CustomerName "accepted on $($_.AcceptedOn.ToString('yyyy-MM-dd'))" "Get-PartnerCustomer $($_.CustomerId) -Detailed"
}

Get-ResellerInvitation -State Sent -OlderThan $RemindAfterDays | ForEach-Object {
    New-Finding 'No answer' $_.CustomerName "invited on $($_.SentOn.ToString('yyyy-MM-dd')), reminded $($_.Reminders) times" "Get-ResellerInvitation $($_.InvitationId) | Send-ResellerInvitation -Reminder …"
}

Get-RelationshipRun | Where-Object State -ne 'Done' | ForEach-Object {
    New-Finding 'Run not done' "$($_.Kind), $($_.Ended) of $($_.Customers)" "$($_.State): $($_.Detail)" 'Invoke-RelationshipPlan PLAN, with the file of this plan'
}

Get-RelationshipEvent -InDoubt | ForEach-Object {
    New-Finding 'Result unknown' "$($_.Subject)" $_.Detail 'Run the same command again: it checks with the service'
}

# What happens at the end of a term comes from the service; if it does not say, that is a finding, too.
$horizon = [DateTimeOffset]::UtcNow.AddDays($DaysAhead)
Get-PartnerCustomer | Get-PartnerCustomerSubscription | Where-Object { $_.Status -eq 'active' -and $_.CommitmentEndsOn -and $_.CommitmentEndsOn -le $horizon } | ForEach-Object {
    New-Finding 'Term ends' "$($_.CustomerName): $($_.FriendlyName)" "$($_.CommitmentEndsOn.ToString('yyyy-MM-dd')): $($_.EndOfTermDetail)" "Get-PartnerCustomerSubscription $($_.CustomerId) $($_.SubscriptionId)"
}

Get-DelegatedAdminRelationship -ExpiresWithin $DaysAhead | ForEach-Object {
    New-Finding 'Delegated administration ends' "$($_.CustomerName)" "$($_.DisplayName) ends on $($_.EndsOn.ToString('yyyy-MM-dd'))" "Get-DelegatedAdminRelationship $($_.RelationshipId)"
}

$check = Test-RelationshipLedger
if (-not $check.IsIntact) {
    New-Finding 'Ledger' 'It was altered or damaged' "$($check.Problems[0])" 'Test-RelationshipLedger'
}
