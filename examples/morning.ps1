# An admin's morning: what happened, and what wants doing. One object for each finding, with the command that goes on from there:
#   Connect-PartnerCenter …; ./examples/morning.ps1 | Format-Table -GroupBy Topic
# At the service it only reads; in the ledger it notes which invitations were accepted.
param(
    # Who was invited, and has not answered for so many days, is to be reminded.
    [int] $RemindAfterDays = 10,

    # Terms that end within so many days are told of.
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
    New-Finding 'Outcome not known' "$($_.Subject)" $_.Detail 'The same command again asks the service'
}

# What happens at the end of a term is the service's word; where it does not say, that is a finding too.
$horizon = [DateTimeOffset]::UtcNow.AddDays($DaysAhead)
Get-PartnerCustomer | Get-PartnerCustomerSubscription | Where-Object { $_.Status -eq 'active' -and $_.CommitmentEndsOn -and $_.CommitmentEndsOn -le $horizon } | ForEach-Object {
    New-Finding 'Term ends' "$($_.CustomerName): $($_.FriendlyName)" "$($_.CommitmentEndsOn.ToString('yyyy-MM-dd')): $($_.EndOfTermDetail)" "Get-PartnerCustomerSubscription $($_.CustomerId) $($_.SubscriptionId)"
}

Get-DelegatedAdminRelationship -ExpiresWithin $DaysAhead | ForEach-Object {
    New-Finding 'Delegated administration ends' "$($_.CustomerName)" "$($_.DisplayName) ends on $($_.EndsOn.ToString('yyyy-MM-dd'))" "Get-DelegatedAdminRelationship $($_.RelationshipId)"
}

$check = Test-RelationshipLedger
if (-not $check.IsIntact) {
    New-Finding 'Ledger' 'It is not as it was written' "$($check.Problems[0])" 'Test-RelationshipLedger'
}
