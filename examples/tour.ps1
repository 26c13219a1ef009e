# A tour of the whole main job, on a fresh sandbox: no account, no network, nothing real.
# Run it with `./build.sh demo`, or in PowerShell 7.4+ after Import-Module ./out/PartnerRelationships.
# Out-Host shows each result as a table of its own. Only engine commands are used, so that it runs in tools/Shell as well.

$ErrorActionPreference = 'Stop'

function Step([string] $title) { ''; "=== $title"; '' }

Step 'Connect to a sandbox of 40 customers, as an indirect reseller'
Connect-PartnerCenter -Sandbox -SeedCustomers 40 -Seed 7 | Out-Host

Step 'Who is a customer? (the first eight)'
$customers = Get-PartnerCustomer
$customers[0..7] | Out-Host
"... $($customers.Count) customers in all."

Step 'Which indirect providers do we work with?'
$providers = @(Get-IndirectProvider)
$providers | Out-Host

Step 'Draft an invitation'
$invitation = New-ResellerInvitation -CustomerName 'Kékszilva Kft.' -Domain 'kekszilva.example' -Email 'iroda@kekszilva.example' -Culture 'hu-HU' -Channel 'fair'
$invitation | Out-Host
"Subject: $($invitation.Subject)"
''
$invitation.Body

Step 'Edit it: the link stays, so the edit is taken'
$edited = Set-ResellerInvitation -InvitationId $invitation.InvitationId -Subject 'Shall we work together?' -Body "Dear Kata,`n`nas we said at the fair: $($invitation.Link.OriginalString)`n`nBest, Andor"
$edited.Body

Step 'Edit it again, without the link: refused'
try {
    $null = Set-ResellerInvitation -InvitationId $invitation.InvitationId -Body 'Dear Kata, just call me.'
    throw 'The edit should have been refused.'
}
catch [PartnerRelationships.InvalidInputException] {
    "$($_.FullyQualifiedErrorId)"
    "$_"
}

Step 'The customer accepts, and is in the list'
$accepted = Approve-ResellerInvitation -InvitationId $invitation.InvitationId -Confirm:$false
Get-PartnerCustomer -Name 'Kékszilva*' | Out-Host
Get-ResellerInvitation | Out-Host

Step "Invite together with the indirect provider $($providers[0].Name)"
$combined = New-ResellerInvitation -CustomerName 'Nordlicht Logistik GmbH' -IndirectProvider $providers[0].Name
"The link names both of us: $($combined.Link)"
$second = $combined | Approve-ResellerInvitation -Confirm:$false
$second | Get-CustomerRelationship | Out-Host

Step 'Look at a customer''s subscriptions'
$readiness = $customers | Get-CustomerRemovalReadiness
$blocked = @($readiness | Where-Object { $_.Verdict -eq 'Blocked' })[0]
$blocked | Get-PartnerCustomerSubscription | Out-Host

Step "Try to remove $($blocked.Name): it is not removable, and we read why"
$blocked.Blockers | Out-Host
try {
    $blocked | Remove-CustomerRelationship -Reason 'The tour shows a refusal' -Attest -Confirm:$false
    throw 'The removal should have been refused.'
}
catch [PartnerRelationships.RemovalException] {
    ''
    "$($_.FullyQualifiedErrorId)"
    "$_"
}

Step 'Remove one that is removable: its delegated administration before and after'
$ready = @($readiness | Where-Object { $_.Verdict -eq 'Ready' -and $_.DelegatedAdmin -eq 'Granted' })[0]
$ready | Get-CustomerRelationship | Out-Host
$result = $ready | Remove-CustomerRelationship -Reason 'The contract ended' -Attest -Confirm:$false -PassThru
$result | Out-Host
"Attested by $($result.AttestedBy): $($result.Attestation)"

Step 'It is gone from the list; what is left of the ties'
"Customers named like it: $(@(Get-PartnerCustomer | Where-Object { $_.CustomerId -eq $ready.CustomerId }).Count)"
$ready | Get-CustomerRelationship | Out-Host

Disconnect-PartnerCenter
''
'The tour is over; nothing of it is left.'
