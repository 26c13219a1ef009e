BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'ResellerInvitationBounce' {
    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is found in the mail that came back' {
        $null = Connect-Sandbox
        $invitation = New-ResellerInvitation 'Silver Lake Ltd' -Email office@silverlake.example
        $null = $invitation | Export-ResellerInvitation "$TestDrive/sent" -From ada@andor.example
        $mail = Get-ChildItem "$TestDrive/sent" -Filter *.eml
        $id = (Get-Content $mail.FullName | Select-String '^Message-Id: (.+)$').Matches[0].Groups[1].Value
        @(
            'From: MAILER-DAEMON@relay.example', 'To: ada@andor.example', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0'
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', ''
            '--b', 'Content-Type: text/plain', '', 'The mail could not be delivered.', ''
            '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', ''
            'Final-Recipient: rfc822; office@silverlake.example', 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 no such user', ''
            '--b', 'Content-Type: message/rfc822', '', "Message-Id: $id", 'To: office@silverlake.example', '', 'text', '--b--'
        ) | Set-Content "$TestDrive/bounce.eml"
        $null = Import-ResellerInvitationBounce "$TestDrive/bounce.eml"
        (Get-ResellerInvitation).State | Should -Be 'Bounced'
    }

    It 'is distinguished from other reports' {
        $null = Connect-Sandbox
        'From: grace@silverlake.example', 'Auto-Submitted: auto-replied', 'Subject: Away', '', 'I am away.' | Set-Content "$TestDrive/away.eml"
        'From: MAILER-DAEMON@relay.example', 'Subject: Problem', '', 'Something went wrong.' | Set-Content "$TestDrive/unknown.eml"
        Import-ResellerInvitationBounce "$TestDrive/away.eml", "$TestDrive/unknown.eml" -WarningVariable told -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$told" | Should -Match '2 mails were read: .*1 not a bounce: out of office; 1 not understood \(.*unknown\.eml\)'
    }
}
