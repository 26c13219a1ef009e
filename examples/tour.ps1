# A tour of the main tasks on a new sandbox: no account, no network, nothing real.
# Run it with `./build.sh demo`, or in PowerShell 7.4+ after Import-Module ./out/PartnerRelationships.
# Out-Host shows each result as a separate table, as at the prompt.

$ErrorActionPreference = 'Stop'

function Step([string] $title) { Write-Host "`n=== $title`n" -ForegroundColor Cyan }

Step 'Connect to a sandbox of 40 customers, as an indirect reseller'
Connect-PartnerCenter -Sandbox -SeedCustomers 40 -Seed 7 | Out-Host

Step 'Who is a customer? (the first eight)'
Get-PartnerCustomer | Select-Object -First 8 | Format-Table Name, Domain | Out-Host

Step 'Which indirect providers do we work with?'
$providers = Get-IndirectProvider
$providers | Out-Host

Step 'Draft an invitation'
$invitation = New-ResellerInvitation -CustomerName 'Kékszilva Kft.' -Domain 'kekszilva.example' -Email 'iroda@kekszilva.example' -Culture 'hu-HU' -Channel 'fair'
$invitation | Out-Host
"Subject: $($invitation.Subject)"
''
$invitation.Body

Step 'Edit it: the link is still there, so the edit is accepted'
$edited = $invitation | Set-ResellerInvitation -Subject 'Shall we work together?' -Body "Dear Kata,`n`nas we said at the fair: $($invitation.Link.OriginalString)`n`nBest, Andor"
$edited.Body

Step 'Edit it again without the link: refused'
try {
    $null = $invitation | Set-ResellerInvitation -Body 'Dear Kata, just call me.'
    throw 'The edit should have been refused.'
}
catch [PartnerRelationships.InvalidInputException] {
    "$($_.FullyQualifiedErrorId)"
    "$_"
}

Step 'The customer accepts, and appears in the list'
$null = $invitation | Approve-ResellerInvitation -Confirm:$false
Get-PartnerCustomer -Name 'Kékszilva*' | Out-Host
Get-ResellerInvitation | Out-Host

Step "Invite together with the indirect provider $($providers[0].Name)"
$combined = New-ResellerInvitation -CustomerName 'Nordlicht Logistik GmbH' -IndirectProvider $providers[0].Name
"The link names both partners: $($combined.Link)"
$combined | Approve-ResellerInvitation -Confirm:$false | Get-CustomerRelationship | Out-Host

Step 'Who could be removed today?'
$readiness = Get-PartnerCustomer | Get-CustomerRemovalReadiness
$readiness | Group-Object Verdict -NoElement | Out-Host

Step 'Show the subscriptions of a customer that cannot be removed'
$blocked = $readiness | Where-Object Verdict -eq 'Blocked' | Select-Object -First 1
$blocked | Get-PartnerCustomerSubscription | Format-Table FriendlyName, Kind, Status, Quantity | Out-Host

Step 'Show a customer in full: the whole account, and what is not readable without a role'
$open = Get-PartnerCustomer | Get-PartnerCustomer | Where-Object { $_.AllowsDelegatedAccess -and ($_ | Get-PartnerCustomerSku | Where-Object Available -gt 0) } | Select-Object -First 1
$open | Get-PartnerCustomer -Detailed | Out-Host
$closed = Get-PartnerCustomer | Get-PartnerCustomer | Where-Object { -not $_.AllowsDelegatedAccess } | Select-Object -First 1
($closed | Get-PartnerCustomer -Detailed).Missing | Format-Table Part, ErrorId, RecommendedAction -Wrap | Out-Host
$open | Set-PartnerCustomer -PhoneNumber '+36 1 234 5678' | Format-List CompanyName, PhoneNumber | Out-Host

Step 'List the users of a customer that granted us access, and add one'
$open | Get-PartnerCustomerUser | Out-Host
$made = $open | New-PartnerCustomerUser -UserPrincipalName "ada@$($open.Domain)" -DisplayName 'Ada Lovelace' -UsageLocation GB
$made | Out-Host
"The password is in a $($made.Credential.GetType().Name) and nowhere else."
$made.User | Set-PartnerCustomerUser -LastName Lovelace | Format-List DisplayName, LastName, State | Out-Host

Step 'Assign a licence to the user'
$sku = $open | Get-PartnerCustomerSku | Where-Object Available -gt 0 | Select-Object -First 1
$made.User | Set-PartnerCustomerUserLicense -Add $sku.Product | Out-Host

Step 'Change a quantity: the effect is shown first, and -WhatIf changes nothing'
$seats = Get-PartnerCustomer | Get-PartnerCustomerSubscription | Where-Object { $_.Kind -eq 'NewCommerce' -and $_.Status -eq 'active' } | Select-Object -First 1
$null = $seats | Set-PartnerCustomerSubscription -Quantity ($seats.Quantity + 2) -WhatIf
$seats | Set-PartnerCustomerSubscription -Quantity ($seats.Quantity + 2) -Confirm:$false | Format-List CustomerName, FriendlyName, Quantity, EndOfTerm | Out-Host

Step "Try to remove $($blocked.Name): it is blocked, and the error says why"
$blocked.Blockers | Format-List Rule, Evidence, WhoMustAct, Remedy | Out-Host
try {
    $blocked | Remove-CustomerRelationship -Reason 'The tour shows a refusal' -Attest -Confirm:$false
    throw 'The removal should have been refused.'
}
catch [PartnerRelationships.RemovalException] {
    "$($_.FullyQualifiedErrorId)"
    "$_"
}

Step 'Remove a customer that can be removed: delegated administration before and after'
$ready = $readiness | Where-Object { $_.Verdict -eq 'Ready' -and $_.DelegatedAdmin -eq 'Granted' } | Select-Object -First 1
$ready | Get-CustomerRelationship | Out-Host
$ready | Remove-CustomerRelationship -Reason 'The contract ended' -Attest -Confirm:$false -PassThru |
    Format-List Name, Outcome, DelegatedAdminBefore, DelegatedAdminAfter, AttestedBy, Attestation | Out-Host

Step 'It is gone from the list; what remains of the relationship'
"Customers with its id: $(@(Get-PartnerCustomer | Where-Object CustomerId -eq $ready.CustomerId).Count)"
$ready | Get-CustomerRelationship | Out-Host

Step 'What the ledger recorded'
Get-RelationshipEvent | Group-Object Kind -NoElement | Out-Host

Disconnect-PartnerCenter
''
'The tour is over. The sandbox is gone.'
