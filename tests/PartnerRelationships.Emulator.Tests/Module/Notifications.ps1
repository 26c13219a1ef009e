# A listener, an invitation, a customer who accepts it on the consent page: what is posted is imported, and what was tampered with is not.
param([string] $Module, [string] $Address, [string] $Folder)
Import-Module $Module
$ErrorActionPreference = 'Stop'
$null = Connect-PartnerCenter -Endpoint $Address -AccessToken (ConvertTo-SecureString any -AsPlainText) -Ledger "$Folder/ledger.db"

$port = 20000 + $PID % 20000
for ($listener = $null; -not $listener; $port++) {
    try { $listener = [System.Net.HttpListener]::new(); $listener.Prefixes.Add("http://127.0.0.1:$port/"); $listener.Start() } catch { $listener = $null; $null = $_ }
}
function Receive-Notification([int] $Status = 200) {
    $context = $listener.GetContext()
    $body = [System.IO.MemoryStream]::new()
    $context.Request.InputStream.CopyTo($body)
    $context.Response.StatusCode = $Status
    $context.Response.Close()
    [pscustomobject]@{ Body = $body.ToArray(); Headers = $context.Request.Headers }
}
function Send-Form([string] $Page, [hashtable] $Fields) {
    $null = Invoke-WebRequest $Page -Method Post -Body ($Fields + @{ role = 'globalAdmin'; decision = 'accept' }) -UseBasicParsing
}
function Show($imported) { "$($imported.EventName) $($imported.Kind) $($imported.Outcome) $($imported.Invitations.State) $($imported.Invitations.MatchedBy)" }
function Show-Refusal([string] $What, $Notification, [hashtable] $With = @{}) {
    try { $null = $Notification | Import-PartnerCenterNotification @With; "$What taken in" } catch { "$What $(($_.FullyQualifiedErrorId -split ',')[0])" }
}
function Edit-Header($Notification, [string] $Name, [string] $Value) {
    $headers = @{}
    $Notification.Headers.AllKeys | Where-Object { $_ -ne $Name } | ForEach-Object { $headers[$_] = $Notification.Headers[$_] }
    if ($Value) { $headers[$Name] = $Value }
    [pscustomobject]@{ Body = $Notification.Body; Headers = $headers }
}

$registered = Register-PartnerCenterWebhook "http://127.0.0.1:$($port - 1)/hook" '*'
"registered $($registered.Events.Count -gt 5)"
$invitation = New-ResellerInvitation 'Blue Lake' -Domain bluelake.example -Email it@bluelake.example -DelegatedAdminRole 'Global Reader'
$rights = $invitation.DelegatedAdminRelationshipId

# Not yet: a customer who is none is not believed, whoever says so.
Send-Form ($invitation.Link -replace '#.*') @{ tenant = 'new'; companyName = 'Blue Lake Ltd'; domain = 'bluelake.example'; culture = 'hu-HU'; agreement = 'yes'; showing = '1' }
$null = Receive-Notification -Status 503
$accepted = Receive-Notification
$tampered = [byte[]] $accepted.Body.Clone()
$tampered[20] = $tampered[20] -bxor 1
Show-Refusal 'tampered' ([pscustomobject]@{ Body = $tampered; Headers = $accepted.Headers })
Show-Refusal 'as JSON' ([pscustomobject]@{ Body = [System.Text.Encoding]::UTF8.GetString($accepted.Body) | ConvertFrom-Json; Headers = $accepted.Headers })
Show-Refusal 'other host' (Edit-Header $accepted 'X-MS-Certificate-Url' 'https://evil.example/certificate.cer')
Show-Refusal 'other port' (Edit-Header $accepted 'X-MS-Certificate-Url' "http://127.0.0.1:$($port - 1)/certificate.cer")
Show-Refusal 'no algorithm' (Edit-Header $accepted 'X-MS-Signature-Algorithm' 'none')
foreach ($name in 'Authorization', 'X-MS-Certificate-Url', 'X-MS-Signature-Algorithm') { Show-Refusal "without $name" (Edit-Header $accepted $name) }
Show-Refusal 'old' $accepted @{ MaximumAge = [timespan]::Zero }
"untouched $((Get-ResellerInvitation).State)"
Show ($accepted | Import-PartnerCenterNotification)
"now $((Get-ResellerInvitation).State)"
Show-Refusal 'again' $accepted

Send-Form "${Address}Adminportal/Home/granularAdminRelationships/$rights" @{ domain = 'bluelake.example'; showing = '2' }
1..2 | ForEach-Object { Show (Receive-Notification | Import-PartnerCenterNotification) }
"events $(@(Get-RelationshipEvent -Kind NotificationImported).Count) $((Get-RelationshipEvent -Kind InvitationAccepted).CustomerId -eq (Get-ResellerInvitation).CustomerId)"
"ledger $((Test-RelationshipLedger).IsIntact)"

# Who approves rights before it accepts is recognised later, whatever name it has.
$api = @{ Headers = @{ Authorization = 'Bearer any' }; ContentType = 'application/json' }
$customer = (Get-ResellerInvitation).CustomerId
$null = Invoke-RestMethod "${Address}v1/customers/$customer" -Method Patch @api -Body '{"relationshipToPartner":"none"}'
$second = New-ResellerInvitation 'Somebody Else' -DelegatedAdminRole 'Global Reader'
Send-Form "${Address}Adminportal/Home/granularAdminRelationships/$($second.DelegatedAdminRelationshipId)" @{ domain = 'bluelake.example'; showing = '3' }
Show (Receive-Notification | Import-PartnerCenterNotification)
$null = Receive-Notification
"known $((Get-ResellerInvitation -InvitationId $second.InvitationId).CustomerId -eq $customer)"
Send-Form ($second.Link -replace '#.*') @{ tenant = 'existing'; existingDomain = 'bluelake.example'; agreement = 'yes'; showing = '4' }
$late = Receive-Notification

# What the service does not show is not believed, and can come again.
$null = Invoke-RestMethod "${Address}v1/customers/$customer" -Method Patch @api -Body '{"relationshipToPartner":"none"}'
Show ($late | Import-PartnerCenterNotification -WarningAction SilentlyContinue)
Send-Form ($second.Link -replace '#.*') @{ tenant = 'existing'; existingDomain = 'bluelake.example'; agreement = 'yes'; showing = '5' }
$null = Receive-Notification
Show ($late | Import-PartnerCenterNotification)

$null = Invoke-RestMethod "${Address}v1.0/tenantRelationships/delegatedAdminRelationships/$rights/requests" -Method Post @api -Body '{"action":"terminate"}'
Show (Receive-Notification | Import-PartnerCenterNotification)

$id = "$(Invoke-RestMethod "${Address}webhooks/v1/registration/validationEvents" -Method Post @api)".TrimStart([char] 0xFEFF) | ConvertFrom-Json | ForEach-Object correlationId
Show (Receive-Notification | Import-PartnerCenterNotification)
do { $test = Test-PartnerCenterWebhook $id -WarningAction SilentlyContinue } until ($test.IsCompleted)
"test $($test.Deliveries.Response)"
$null = Unregister-PartnerCenterWebhook -Confirm:$false
"left $(@((Get-PartnerCenterWebhook).Events).Count)"
$listener.Stop()
