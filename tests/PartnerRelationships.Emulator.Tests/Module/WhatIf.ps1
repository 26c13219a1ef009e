# Says what every command that changes something would do, and does none of it.
param([string] $Module, [string] $Address, [string] $Tokens, [string] $Folder)
Import-Module $Module
$sandbox = Connect-PartnerCenter -Sandbox -SeedCustomers 5
$elsewhere = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString ($Tokens -split ',')[0] -AsPlainText) -Ledger "$Folder/elsewhere/ledger.db"
$other, $null = $Tokens -split ',' | ForEach-Object { Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString $_ -AsPlainText) -Ledger "$Folder/ledger/ledger.db" }
$ErrorActionPreference = 'Stop'
$WarningPreference = 'SilentlyContinue'
$out = New-Item -ItemType Directory "$Folder/out"

# What the commands are about is there already.
$customers = @(Get-PartnerCustomer)
$readiness = $customers | Get-CustomerRemovalReadiness
$free = $readiness | Where-Object Verdict -eq 'Ready' | Select-Object -First 1
$blocked = $readiness | Where-Object { $_.Blockers -and -not ($_.Blockers | Where-Object Rule -ne 'ActiveLegacySubscription') } | Select-Object -First 2
$null = $blocked[0] | New-CustomerRemovalPlan "$out/done.json" -Reason 'The contract ended' -SuspendLegacy
$run = Invoke-RelationshipPlan "$out/done.json" -Attest -Confirm:$false -ErrorAction SilentlyContinue
$null = $blocked[1] | New-CustomerRemovalPlan "$out/plan.json" -Reason 'The contract ended' -SuspendLegacy -Connection $other
$null = $blocked[1] | New-CustomerRemovalPlan "$out/foreign.json" -Reason 'The contract ended' -SuspendLegacy -Connection $elsewhere
$invitation = New-ResellerInvitation 'Hill Ltd' -Email office@hill.example
$new = @{ Email = 'it@hill.example'; FirstName = 'Ada'; LastName = 'Hill' }
$place = @{ AddressLine = 'Main Street 1'; City = 'Dublin'; PostalCode = 'D01 F5P2'; Country = 'IE' }
$reseller = (Get-IndirectReseller)[0]
$null = New-PartnerCustomer 'Hill Ltd' hillhouse @new @place -IndirectReseller $reseller -Confirm:$false
$played = New-ResellerInvitation 'Vale Ltd' -Connection $sandbox
$null = $invitation | Export-ResellerInvitation "$out/mails" -From ada@andor.example
$mail = (Get-Content (Get-ChildItem "$out/mails" -Filter *.eml) | Select-String '^Message-Id: (.+)$').Matches[0].Groups[1].Value
@(
    'From: MAILER-DAEMON@relay.example', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', ''
    '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', '', 'Final-Recipient: rfc822; office@hill.example', 'Action: failed', 'Status: 5.1.1', ''
    '--b', 'Content-Type: message/rfc822', '', "Message-Id: $mail", 'To: office@hill.example', '', 'text', '--b--'
) | Set-Content "$out/bounce.eml"
$open = $customers | Get-PartnerCustomer | Where-Object { $_.AllowsDelegatedAccess -and ($_ | Get-PartnerCustomerSku | Where-Object Available -gt 0) } | Select-Object -First 1
$user, $gone = 'ada', 'bo' | ForEach-Object { (New-PartnerCustomerUser $open "$_@$($open.Domain)" $_ -UsageLocation IE).User }
$gone = $gone | Remove-PartnerCustomerUser -Confirm:$false -PassThru
$member = $user | Add-PartnerCustomerRoleMember -Role 'Global Reader' -Confirm:$false
$sku = $open | Get-PartnerCustomerSku | Where-Object Available -gt 0 | Select-Object -First 1
$active = $customers | Get-PartnerCustomerSubscription | Where-Object { $_.Kind -eq 'NewCommerce' -and $_.Status -eq 'active' -and $_.CancellableUntil -gt (Get-Date) } | Select-Object -First 2
$suspended = $active[1] | Suspend-PartnerCustomerSubscription -Confirm:$false
$listener = [System.Net.HttpListener]::new()
$port = 20000 + $PID % 20000
while (-not $listener.IsListening) { $listener.Prefixes.Clear(); $port++; $listener.Prefixes.Add("http://127.0.0.1:$port/"); try { $listener.Start() } catch { $null = $_; $listener = [System.Net.HttpListener]::new() } }
$null = Register-PartnerCenterWebhook "http://127.0.0.1:$port/" '*'
$null = Invoke-RestMethod "${Address}webhooks/v1/registration/validationEvents" -Method Post -Headers @{ Authorization = "Bearer $(($Tokens -split ',')[0])" }
$context = $listener.GetContext()
$notified = @{ Body = [System.IO.StreamReader]::new($context.Request.InputStream).ReadToEnd(); Headers = $context.Request.Headers }
$context.Response.Close()

$rights = Get-DelegatedAdminRelationship -Status active -AutoExtend:$false | Select-Object -First 1
$draft = New-DelegatedAdminRelationship -Name 'Hill admins' -Role 'Global Reader' -Confirm:$false
$assigned = $rights | Add-DelegatedAdminAssignment -Group 'GDAP Service Desk' -Role 'Service Support Administrator' -Confirm:$false

# Two distributors and a customer that goes from one to the other.
$stage = @{ Sandbox = $true; Path = "$Folder/handover.db"; SeedCustomers = 40; Seed = 7 }
$goes = Connect-PartnerCenter @stage
$from, $to = Get-IndirectProvider | Select-Object -First 2
$giver, $taker = $from, $to | ForEach-Object { Connect-PartnerCenter @stage -ActingAs $_.Name }
$handed = Get-PartnerCustomer -IndirectProvider $from.ProviderId -Connection $goes | Where-Object { Get-PartnerCustomerSubscription $_ -Connection $goes | Where-Object { $_.Kind -eq 'NewCommerce' -and $_.Status -eq 'active' } } | Select-Object -First 2
$handed | ForEach-Object { $null = New-ResellerInvitation $_.Name -Domain $_.Domain -IndirectProvider $to.ProviderId -Force -Connection $goes | Approve-ResellerInvitation -Connection $goes }
$asked = @{ SourcePartnerId = $from.ProviderId; SourcePartnerName = $from.Name; Email = 'office@hill.example' }
$transfer = $handed[0] | New-PartnerCustomerTransfer @asked -Connection $taker -Confirm:$false
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString ($Tokens -split ',')[1] -AsPlainText) -Ledger "$Folder/ledger/ledger.db"

$calls = @{
    'Approve-PartnerCustomerTransfer'    = { $transfer | Approve-PartnerCustomerTransfer -WhatIf -Connection $giver }
    'New-PartnerCustomerTransfer'        = { $handed[1] | New-PartnerCustomerTransfer @asked -WhatIf -Connection $taker }
    'New-ProviderHandoverPlan'           = { $handed[1] | New-ProviderHandoverPlan "$out/handover.json" -From $from.Name -To $to.Name -Reason 'It closes' -WhatIf -Connection $goes }
    'Stop-PartnerCustomerTransfer'       = { $transfer | Stop-PartnerCustomerTransfer -WhatIf -Connection $taker }
    'Add-DelegatedAdminAssignment'       = { $rights | Add-DelegatedAdminAssignment -Group HelpdeskAgents -Role 'User Administrator' -WhatIf }
    'Add-PartnerCustomerRoleMember'      = { $user | Add-PartnerCustomerRoleMember -Role 'Helpdesk Administrator' -WhatIf }
    'Approve-RelationshipPlan'        = { Approve-RelationshipPlan "$out/plan.json" -WhatIf }
    'Approve-ResellerInvitation'         = { $played | Approve-ResellerInvitation -WhatIf -Connection $sandbox }
    'Compare-CustomerRelationship'       = { Compare-CustomerRelationship -AsPlan -PlanPath "$out/mending.json" -Reason 'Drift' -WhatIf }
    'Export-RelationshipReport'       = { Export-RelationshipReport "$out/report.html" -Detailed -WhatIf }
    'Export-RelationshipEvidence'     = { $run | Export-RelationshipEvidence "$out/evidence" -WhatIf; Get-RelationshipChange $blocked[0] | Export-RelationshipEvidence "$out/evidence" -WhatIf }
    'Export-PartnerCustomer'             = { $customers[0] | Export-PartnerCustomer "$out/packs" -WhatIf }
    'Export-ResellerInvitation'          = { $invitation | Export-ResellerInvitation "$out/more" -WhatIf }
    'Import-ResellerInvitationBounce'    = { Import-ResellerInvitationBounce "$out/bounce.eml" -WhatIf }
    'Import-RelationshipPlan'         = { Import-RelationshipPlan "$out/foreign.json" 'From the head office' -WhatIf }
    'Invoke-RelationshipPlan'         = { Invoke-RelationshipPlan "$out/plan.json" -Attest -WhatIf }
    'New-CustomerRemovalNotice'          = { $blocked[1] | New-CustomerRemovalNotice -NoticeDays 30 -Path "$out/notices" -WhatIf }
    'New-CustomerRemovalPlan'            = { $blocked[1] | New-CustomerRemovalPlan "$out/other.json" -Reason 'The contract ended' -WhatIf }
    'New-DelegatedAdminRelationship'     = { $customers[0] | New-DelegatedAdminRelationship -Role 'Global Reader' -WhatIf }
    'New-DelegatedAdminRenewalPlan'      = { New-DelegatedAdminRenewalPlan "$out/renewal.json" -ExpiresWithin 600 -WhatIf }
    'New-DelegatedAdminTemplate'         = { New-DelegatedAdminTemplate Standard 'Global Reader' -Group @{ 'GDAP Service Desk' = 'Global Reader' } -WhatIf }
    'New-PartnerCustomer'                = { New-PartnerCustomer 'Hill Ltd' hill @new @place -IndirectReseller $reseller -WhatIf }
    'New-PartnerCustomerAgreement'       = { $customers[0] | New-PartnerCustomerAgreement @new -WhatIf }
    'New-PartnerCustomerUser'            = { New-PartnerCustomerUser $open "cy@$($open.Domain)" Cy -UsageLocation IE -WhatIf }
    'New-ResellerInvitation'             = { New-ResellerInvitation 'Vale Ltd' -WhatIf }
    'Register-PartnerCenterWebhook'      = { Register-PartnerCenterWebhook http://127.0.0.1:9/other '*' -WhatIf }
    'Unregister-PartnerCenterWebhook'    = { Unregister-PartnerCenterWebhook -WhatIf }
    'Import-PartnerCenterNotification'   = { Import-PartnerCenterNotification $notified.Body $notified.Headers -WhatIf }
    'Remove-CustomerRelationship'        = { $free | Remove-CustomerRelationship -Reason 'The contract ended' -Attest -WhatIf }
    'Remove-DelegatedAdminAssignment'    = { $assigned | Remove-DelegatedAdminAssignment -WhatIf }
    'Remove-DelegatedAdminPrivilege'     = { $open | Remove-DelegatedAdminPrivilege -WhatIf }
    'Request-DelegatedAdminRelationship' = { $draft | Request-DelegatedAdminRelationship -WhatIf }
    'Set-DelegatedAdminAssignment'       = { $assigned | Set-DelegatedAdminAssignment -Role 'User Administrator' -WhatIf }
    'Set-DelegatedAdminRelationship'     = { $rights | Set-DelegatedAdminRelationship -AutoExtend -WhatIf }
    'Stop-DelegatedAdminRelationship'    = { $rights | Stop-DelegatedAdminRelationship -WhatIf }
    'Remove-PartnerCustomerRoleMember'   = { $member | Remove-PartnerCustomerRoleMember -WhatIf }
    'Remove-PartnerCustomerUser'         = { $user | Remove-PartnerCustomerUser -WhatIf }
    'Reset-PartnerCustomerUserPassword'  = { $user | Reset-PartnerCustomerUserPassword -WhatIf }
    'Restore-PartnerCustomerUser'        = { $gone | Restore-PartnerCustomerUser -WhatIf }
    'Resume-PartnerCustomerSubscription' = { $suspended | Resume-PartnerCustomerSubscription -WhatIf }
    'Revoke-ResellerInvitation'          = { $invitation | Revoke-ResellerInvitation -WhatIf }
    'Save-CustomerRelationshipSnapshot'  = { Save-CustomerRelationshipSnapshot "$out/all.json" -WhatIf }
    'Save-RelationshipLedgerHead'     = { Save-RelationshipLedgerHead "$out/head.json" -WhatIf }
    'Send-ResellerInvitation'            = { $invitation | Send-ResellerInvitation -Via Graph -From ada@andor.example -Force -WhatIf }
    'Set-PartnerCustomer'                = { $customers[0] | Set-PartnerCustomer -Email it@hill.example -WhatIf }
    'Set-PartnerCustomerSubscription'    = { $active[0] | Set-PartnerCustomerSubscription -Quantity ($active[0].Quantity + 1) -WhatIf }
    'Set-PartnerCustomerUser'            = { $user | Set-PartnerCustomerUser -LastName Hill -WhatIf }
    'Set-PartnerCustomerUserLicense'     = { $user | Set-PartnerCustomerUserLicense -Add $sku.SkuId -WhatIf }
    'Set-RelationshipPolicy'             = { Set-RelationshipPolicy -MaximumCount 3 -Protected $customers[0].CustomerId -WhatIf }
    'Set-ResellerInvitation'             = { $invitation | Set-ResellerInvitation -Subject 'Shall we?' -WhatIf }
    'Stop-PartnerCustomerSubscription'   = { $active[0] | Stop-PartnerCustomerSubscription -WhatIf }
    'Suspend-PartnerCustomerSubscription' = { $active[0] | Suspend-PartnerCustomerSubscription -WhatIf }
    'Undo-RelationshipStep'           = { Get-RelationshipChange $blocked[0] | Undo-RelationshipStep -WhatIf }
    'Update-ResellerInvitation'          = { Update-ResellerInvitation -AcceptNameMatch -WhatIf }
}
function Get-State { "events $(@(Get-RelationshipEvent).Count), files $(@(Get-ChildItem $out -Recurse).Count)" }

$null = Invoke-RestMethod "${Address}emulator/requests" -Method Delete
$before = Get-State
$writing = Get-Command -Module PartnerRelationships -CommandType Cmdlet | Where-Object { $_.Parameters.ContainsKey('WhatIf') }
foreach ($name in $writing.Name) {
    if ($calls.ContainsKey($name)) { $null = & $calls[$name] } else { "untried $name" }
    "tried $name"
}
if ((Get-State) -ne $before) { "changed from $before to $(Get-State)" }
