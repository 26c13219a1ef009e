# Invites prospects as a runbook does: what the ledger does not have yet is drafted, then edited, and exported, withdrawn or sent, each once. A line for each deed that was acknowledged.
param([string] $Module, [string] $Address, [string] $Token, [string] $Folder, [string] $Ledger, [int] $Count, [int] $Seed, [string] $IsCalm, [int] $Port)
Import-Module $Module
$WarningPreference = 'SilentlyContinue'
$ErrorActionPreference = 'Stop'
$null = & "$PSScriptRoot/../Module/Connect.ps1" $Address $Token $Folder $Ledger -TimeoutSec 3
$from = 'ada@andor.example'
'begun'
function Invoke-Deed([scriptblock] $Deed) { try { & $Deed } catch { "error $($_.FullyQualifiedErrorId) $_" } }

function Get-Bounce($Invitation) {
    @(
        "From: MAILER-DAEMON@relay.example", 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', ''
        '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', '', "Final-Recipient: rfc822; $($Invitation.Email)", 'Action: failed', 'Status: 5.1.1', ''
        '--b', 'Content-Type: message/rfc822', '', "Message-Id: $($Invitation.MessageId)", "To: $($Invitation.Email)", '', 'text', '--b--'
    )
}

function Invoke-Step([int] $Number, [string] $Domain) {
    $one = Get-ResellerInvitation -Domain $Domain | Select-Object -First 1
    if (-not $one) {
        $one = New-ResellerInvitation "Prospect $Number Ltd" -Domain $Domain -Email "office@$Domain" -Channel soak
        if (-not $one) { return }
        "did draft $Domain"
    }
    # As somebody does who looks into the mailbox, when nobody is sending.
    if ($one.State -eq 'InDoubt' -and $IsCalm -eq 'True') {
        $mails = (Invoke-WebRequest "${Address}sandbox/mails" -Headers @{ Authorization = 'Bearer any' }).Content + (Get-Content "$Folder/mailbox" -Raw)
        $one = $one | Send-ResellerInvitation -Settle $(if ($mails.Contains($one.MessageId)) { 'Sent' } else { 'NotSent' }) -Confirm:$false
        "did settle $Domain"
    }
    if ($one.State -eq 'Drafted' -and $one.Subject -ne "Offer $Number") {
        $one = $one | Set-ResellerInvitation -Subject "Offer $Number"
        "did edit $Domain"
    }
    if ($one.State -eq 'Drafted') {
        switch ($Number % 5) {
            0 { $null = $one | Export-ResellerInvitation "$Folder/mails" -From $from -Force; "did export $Domain" }
            1 { $null = $one | Revoke-ResellerInvitation -Confirm:$false; "did withdraw $Domain" }
            4 { $one = $one | Send-ResellerInvitation -SmtpServer localhost -Port $Port -Security None -From $from -Confirm:$false; "did send $Domain" }
            default { $one = $one | Send-ResellerInvitation -Via Graph -From $from -Confirm:$false; "did send $Domain" }
        }
    }
    if ($one.State -eq 'Sent' -and $Number % 5 -eq 2) {
        $mail = "$Folder/bounce-$PID-$Number.eml"
        Get-Bounce $one | Set-Content $mail
        if (Import-ResellerInvitationBounce $mail -Confirm:$false) { "did bounce $Domain" }
    }
}

foreach ($number in 1..$Count | Get-Random -Count $Count -SetSeed $Seed) { Invoke-Deed { Invoke-Step $number "prospect$number.example" } }
Invoke-Deed { Update-ResellerInvitation -Confirm:$false | Where-Object State -eq 'Accepted' | ForEach-Object { "did accept $($_.CustomerDomain)" } }
'run Done'
