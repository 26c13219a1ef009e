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

$stranger = '{"customerId":"' + $ready[3].CustomerId + '","name":"Stranger","domain":null,"verdict":"Ready","delegatedAdmin":"Unknown","blockers":[],"steps":[{"number":1,"kind":"RemoveRelationship","subjectId":null,"subjectName":null,"effect":""}]}'
$added = $text.Replace('"customers": [', '"customers": [' + $stranger + ',').Replace('"requireApproval": true', '"requireApproval": false')
Save added $added
Save rearranged $added.Replace("`n", '').Replace('  ', '')
Save unlimited $text.Replace('"requireApproval": true', '"requireApproval": false')
Save forged $text.Replace('"approvals": []', '"approvals": [{"approvedBy":"bela@partner.example","approvedOn":"2026-01-01T00:00:00.0000000Z","host":"DESK2","seal":"' + $plan.Seal + '","comment":null}]')

$null = Invoke-RestMethod "$($address[0])emulator/requests" -Method Delete
foreach ($name in 'foreign', 'unknown', 'added', 'rearranged', 'unlimited', 'unapproved', 'forged') {
    $run = Invoke-RelationshipPlan "$Folder/$name.json" -Attest -Confirm:$false -ErrorVariable failed -ErrorAction SilentlyContinue
    "$name $(@($failed)[0].FullyQualifiedErrorId.Split(',')[0]) $(@($run).Count)"
}
"calls $((Invoke-RestMethod "$($address[0])emulator/requests").total)"
foreach ($limit in @{ MaximumCount = 2 }, @{ MaximumShare = 0.01 }, @{ Protected = "$($ready[1].CustomerId)" }) {
    $made = $ready[0..2] | New-CustomerRemovalPlan "$Folder/refused.json" -Reason x @limit -ErrorVariable failed -ErrorAction SilentlyContinue
    "$($limit.Keys) $(@($failed)[0].FullyQualifiedErrorId.Split(',')[0]) $(@($made).Count)"
    if (Test-Path "$Folder/refused.json") { 'a file was written' }
}
"log $((Invoke-RestMethod "$($address[0])emulator/requests").operations.operation -join ',')"

$null = Approve-RelationshipPlan "$Folder/unapproved.json" -Connection $anna -ErrorVariable failed -ErrorAction SilentlyContinue
"own $(@($failed)[0].FullyQualifiedErrorId.Split(',')[0])"
$approved = Approve-RelationshipPlan "$Folder/unapproved.json" -Comment 'read' -Connection $bela
"approved by $($approved.Approvals[0].ApprovedBy)"
"done $((Invoke-RelationshipPlan "$Folder/unapproved.json" -Attest -Confirm:$false -Connection $anna).Achieved)"
