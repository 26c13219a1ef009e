BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'ResellerInvitation' {
    BeforeEach {
        $null = Connect-Sandbox
        $invitation = New-ResellerInvitation 'Silver Lake Ltd' -Domain silverlake.example -Email office@silverlake.example -Channel fair
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is drafted with its link in the text and in the HTML' {
        $invitation.State | Should -Be 'Drafted'
        $invitation.Body.Contains($invitation.Link.OriginalString) | Should -BeTrue
        $invitation.HtmlBody | Should -Match 'href='
    }

    It 'speaks the customer''s language' {
        (New-ResellerInvitation 'Red Hill Kft.' -Culture hu-HU).HtmlBody | Should -Match 'lang="hu'
    }

    It 'names a provider as well' {
        $provider = Get-IndirectProvider | Select-Object -First 1
        $combined = New-ResellerInvitation 'Red Hill Ltd' -IndirectProvider $provider
        $combined.ProviderName | Should -Be $provider.Name
        $combined.Link.OriginalString | Should -Match $provider.ProviderId
        $tie = $combined | Approve-ResellerInvitation -Confirm:$false | Get-CustomerRelationship
        $tie.IndirectPartners | Should -Be $provider.Name
    }

    It 'is drafted for each row of a table, and the row that cannot be invited is named' {
        'CustomerName,Email', 'Red Hill Ltd,office@redhill.example', 'Bad Ltd,no address' | Set-Content "$TestDrive/prospects.csv" -Encoding utf8
        $drafts = Import-Csv "$TestDrive/prospects.csv" | New-ResellerInvitation -ErrorVariable failed -ErrorAction SilentlyContinue
        $drafts.CustomerName | Should -Be 'Red Hill Ltd'
        "$failed" | Should -Match 'Row 2'
    }

    It 'is drafted for each row of the files that Get-ChildItem gives, also when they come back from a file of objects' {
        'Name;Email', 'Red Hill Ltd;office@redhill.example' | Set-Content "$TestDrive/list.csv" -Encoding utf8
        (Get-ChildItem "$TestDrive/list.csv" | New-ResellerInvitation).CustomerName | Should -Be 'Red Hill Ltd'
        Get-ChildItem "$TestDrive/list.csv" | Export-Clixml "$TestDrive/files.xml"
        (Import-Clixml "$TestDrive/files.xml" | New-ResellerInvitation -Force).CustomerName | Should -Be 'Red Hill Ltd'
    }

    It 'is not drafted twice for one prospect' {
        New-ResellerInvitation 'Silver Lake' -Domain silverlake.example -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warned | Should -HaveCount 1
    }

    It 'takes an edit that keeps the link, and refuses one that loses it' {
        $edited = $invitation | Set-ResellerInvitation -Subject 'Work with us' -Body "Please accept: $($invitation.Link.OriginalString)"
        $edited.Subject | Should -Be 'Work with us'
        try { $invitation | Set-ResellerInvitation -Body 'Just call me.' -ErrorAction Stop }
        catch [PartnerRelationships.InvalidInputException] { $caught = $_.FullyQualifiedErrorId }
        $caught | Should -BeLike 'LinkMissing,*'
        (Get-ResellerInvitation $invitation.InvitationId).Body | Should -Be $edited.Body
    }

    It 'refuses HTML that hides the link, and says what hides it and what to write instead' {
        $link = "<a href='$([Net.WebUtility]::HtmlEncode($invitation.Link.OriginalString))'>Accept</a>"
        $invitation | Set-ResellerInvitation -HtmlBody "<p>Hello</p>`n<p style='opacity:0.01'>$link</p>" -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'HtmlTextHidden,*'
        "$($refused[0])" | Should -BeLike "*'opacity:0.01' at <p> in line 2 can hide the invitation's link.*"
        (Resolve-PartnerCenterError $refused[0]).RecommendedAction | Should -BeLike "*'color'*"
        ($invitation | Set-ResellerInvitation -HtmlBody "<table bgcolor='#0b57d0'><tr><td style='padding:12px 24px'>$($link -replace '<a ', '<a style=''color:#ffffff'' ')</td></tr></table>").HtmlBody | Should -BeLike '<table*'
    }

    It 'is found by its properties' {
        (Get-ResellerInvitation -State Drafted).InvitationId | Should -Be $invitation.InvitationId
        (Get-ResellerInvitation -Domain silverlake.example -Channel fair).InvitationId | Should -Be $invitation.InvitationId
        Get-ResellerInvitation -OlderThan 10 | Should -BeNullOrEmpty
    }

    It 'is sent once' {
        $null = $invitation | Send-ResellerInvitation -Via Graph -From ada@andor.example
        (Get-ResellerInvitation $invitation.InvitationId).State | Should -Be 'Sent'
        $null = $invitation | Send-ResellerInvitation -Via Graph -From ada@andor.example -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -HaveCount 1
    }

    It 'is written to a file for the mail program' {
        $null = $invitation | Export-ResellerInvitation "$TestDrive/mails"
        Get-ChildItem "$TestDrive/mails" -Filter *.eml | Should -HaveCount 1
        (Get-ResellerInvitation).State | Should -Be 'Exported'
    }

    It 'replaces a file with -Force only' {
        $null = $invitation | Export-ResellerInvitation "$TestDrive/again.csv" -Format Csv
        'edited' | Set-Content "$TestDrive/again.csv"
        { $invitation | Export-ResellerInvitation "$TestDrive/again.csv" -Format Csv -ErrorAction Stop } | Should -Throw -ErrorId 'MailFileExists,*'
        Get-Content "$TestDrive/again.csv" | Should -Be 'edited'
        $null = $invitation | Export-ResellerInvitation "$TestDrive/again.csv" -Format Csv -Force
        (Import-Csv "$TestDrive/again.csv").Email | Should -Be 'office@silverlake.example'
    }

    It 'has the customer in the list once it accepted' {
        $customer = $invitation | Approve-ResellerInvitation -Confirm:$false
        (Get-PartnerCustomer 'Silver Lake*').CustomerId | Should -Be $customer.CustomerId
        (Get-ResellerInvitation).State | Should -Be 'Accepted'
    }

    It 'is detected as accepted without a notification' {
        $null = Connect-PartnerCenter -Sandbox -Path "$TestDrive/shared.db" -SeedCustomers 5 -Ledger "$TestDrive/ours.db"
        $ours = New-ResellerInvitation 'Red Hill Ltd' -Domain redhill.example
        $elsewhere = Connect-PartnerCenter -Sandbox -Path "$TestDrive/shared.db" -Ledger "$TestDrive/theirs.db"
        $customer = New-ResellerInvitation 'Red Hill' -Domain redhill.example | Approve-ResellerInvitation -Confirm:$false
        Disconnect-PartnerCenter $elsewhere
        $null = Connect-PartnerCenter -Sandbox -Path "$TestDrive/shared.db" -Ledger "$TestDrive/ours.db"
        $accepted = Update-ResellerInvitation
        $accepted.InvitationId | Should -Be $ours.InvitationId
        $accepted.CustomerId | Should -Be $customer.CustomerId
        Update-ResellerInvitation | Should -BeNullOrEmpty
    }

    It 'is withdrawn, and counted by channel' {
        $null = $invitation | Revoke-ResellerInvitation -WarningAction SilentlyContinue
        (Get-ResellerInvitation).State | Should -Be 'Withdrawn'
        (Measure-ResellerInvitation Channel | Where-Object Channel -eq 'fair').Withdrawn | Should -Be 1
    }

    It 'is not drafted, edited, sent, written, accepted or withdrawn with -WhatIf' {
        New-ResellerInvitation 'Nobody Ltd' -WhatIf
        $invitation | Set-ResellerInvitation -Subject 'Nothing' -WhatIf
        $invitation | Send-ResellerInvitation -Via Graph -From ada@andor.example -WhatIf
        $invitation | Export-ResellerInvitation "$TestDrive/nothing" -WhatIf
        $invitation | Approve-ResellerInvitation -WhatIf
        $invitation | Revoke-ResellerInvitation -WhatIf
        $after = Get-ResellerInvitation
        $after | Should -HaveCount 1
        $after.State | Should -Be 'Drafted'
        $after.Subject | Should -Be $invitation.Subject
        "$TestDrive/nothing" | Should -Not -Exist
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'is taken as an argument, and comes back by its copy' {
        (Get-ResellerInvitation $invitation).InvitationId | Should -Be $invitation.InvitationId
        (Set-ResellerInvitation $invitation -Subject 'One').Subject | Should -Be 'One'
        ($invitation | Get-Copy | Set-ResellerInvitation -Subject 'Two').Subject | Should -Be 'Two'
        (Send-ResellerInvitation $invitation -Via Graph -From ada@andor.example).State | Should -Be 'Sent'
        (Get-RelationshipEvent ($invitation | Get-Copy)).InvitationId | Sort-Object -Unique | Should -Be $invitation.InvitationId
        (Revoke-ResellerInvitation ($invitation | Get-Copy) -WarningAction SilentlyContinue).State | Should -Be 'Withdrawn'
    }
}
