# Plans that must not be carried out, and what the service sees of it; then one that a second person approved.
param([string] $Module, [string] $Addresses, [string] $Tokens, [string] $Folder)
Import-Module $Module
$address = $Addresses -split ','
$token = $Tokens -split ','

function Connect($place, $person) {
    Connect-PartnerCenter -Endpoint $address[$place] -AccessToken (ConvertTo-SecureString $token[$person] -AsPlainText) -Ledger "$Folder/$place.ledger"
}

function Save($name, $text) { Set-Content "$Folder/$name.json" $text -NoNewline }

$other = Connect 1 0
$null = Get-PartnerCustomer -Connection $other | New-CustomerRemovalPlan "$Folder/foreign.json" -Reason x -Connection $other
$bela = Connect 0 1
$elsewhere = Connect-PartnerCenter -Endpoint $address[0] -AccessToken (ConvertTo-SecureString $token[0] -AsPlainText) -Ledger "$Folder/elsewhere.ledger"
$null = Get-PartnerCustomer -Connection $elsewhere | Select-Object -First 5 | New-CustomerRemovalPlan "$Folder/unknown.json" -Reason x -Connection $elsewhere
$anna = Connect 0 0
$ready = @(Get-PartnerCustomer | Get-CustomerRemovalReadiness | Where-Object { $_.Verdict -eq 'Ready' })
$plan = $ready[0..2] | New-CustomerRemovalPlan "$Folder/unapproved.json" -Reason x -RequireApproval
$text = Get-Content "$Folder/unapproved.json" -Raw

$lines = $text -split "`n"
$stranger = $lines[1].Replace($ready[0].CustomerId, $ready[3].CustomerId)
Save exchanged $text.Replace($ready[0].CustomerId, $ready[3].CustomerId).Replace('"requireApproval":true', '"requireApproval":false')
Save added ((@($lines[0]) + $stranger + $lines[1..($lines.Count - 1)]) -join "`n")
Save rearranged ((@($lines[0], $lines[2], $lines[1]) + $lines[3..($lines.Count - 1)]) -join "`n")
Save unlimited $text.Replace('"requireApproval":true', '"requireApproval":false')
Save forged ($text + '{"approval":{"approvedBy":"bela@partner.example","approvedOn":"2026-01-01T00:00:00.0000000Z","host":"DESK2","seal":"' + $plan.Seal + '","comment":null}}' + "`n")

# A second person who is invented: a token that nobody signed, and another service that takes it.
$invented = Connect-PartnerCenter -Endpoint $address[1] -AccessToken (ConvertTo-SecureString $token[1] -AsPlainText) -Ledger "$Folder/0.ledger"
$null = Approve-RelationshipPlan "$Folder/unapproved.json" -Connection $invented -ErrorVariable failed -ErrorAction SilentlyContinue
"elsewhere $(@($failed)[0].FullyQualifiedErrorId.Split(',')[0])"
$nobody = Connect-PartnerCenter -Endpoint $address[0] -AccessToken (ConvertTo-SecureString $token[2] -AsPlainText) -Ledger "$Folder/0.ledger"
$null = Approve-RelationshipPlan "$Folder/unapproved.json" -Connection $nobody -ErrorVariable failed -ErrorAction SilentlyContinue
"unsigned $(@($failed)[0].FullyQualifiedErrorId.Split(',')[0])"
$null = Invoke-RestMethod "$($address[0])emulator/requests" -Method Delete
foreach ($name in 'foreign', 'unknown', 'exchanged', 'added', 'rearranged', 'unlimited', 'unapproved', 'forged') {
    $run = Invoke-RelationshipPlan "$Folder/$name.json" -Attest -Confirm:$false -Connection $anna -ErrorVariable failed -ErrorAction SilentlyContinue
    "$name $(@($failed)[0].FullyQualifiedErrorId.Split(',')[0]) $(@($run).Count)"
}
"calls $((Invoke-RestMethod "$($address[0])emulator/requests").total)"
foreach ($limit in @{ MaximumCount = 2 }, @{ MaximumShare = 0.01 }, @{ Protected = "$($ready[1].CustomerId)" }) {
    $made = $ready[0..2] | New-CustomerRemovalPlan "$Folder/refused.json" -Reason x @limit -Connection $anna -ErrorVariable failed -ErrorAction SilentlyContinue
    "$($limit.Keys) $(@($failed)[0].FullyQualifiedErrorId.Split(',')[0]) $(@($made).Count)"
    if (Test-Path "$Folder/refused.json") { 'a file was written' }
}
"log $((Invoke-RestMethod "$($address[0])emulator/requests").operations.operation -join ',')"

$null = Approve-RelationshipPlan "$Folder/unapproved.json" -Connection $anna -ErrorVariable failed -ErrorAction SilentlyContinue
"own $(@($failed)[0].FullyQualifiedErrorId.Split(',')[0])"
$approved = Approve-RelationshipPlan "$Folder/unapproved.json" -Comment 'read' -Connection $bela
"approved by $($approved.Approvals[0].ApprovedBy)"
"done $((Invoke-RelationshipPlan "$Folder/unapproved.json" -Attest -Confirm:$false -Connection $anna).Achieved)"
