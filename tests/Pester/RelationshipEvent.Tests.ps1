BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipEvent' {
    BeforeAll {
        $null = Connect-Sandbox
        $invitation = New-ResellerInvitation 'Silver Lake Ltd'
        $null = $invitation | Set-ResellerInvitation -Subject 'Work with us'
        $customer = $invitation | Approve-ResellerInvitation -Confirm:$false
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'shows the life of an invitation' {
        ($invitation | Get-RelationshipEvent).Kind | Should -Be 'InvitationDrafted', 'InvitationEdited', 'InvitationAccepted'
    }

    It 'is found by its customer, kind and day' {
        ($customer | Get-RelationshipEvent).InvitationId | Sort-Object -Unique | Should -Be $invitation.InvitationId
        (Get-RelationshipEvent -Kind InvitationEdited).InvitationId | Should -Be $invitation.InvitationId
        Get-RelationshipEvent -Since (Get-Date).AddDays(1) | Should -BeNullOrEmpty
    }

    It 'goes to a table with Export-Csv' {
        Get-RelationshipEvent | Export-Csv "$TestDrive/events.csv" -NoTypeInformation -Encoding utf8
        (Import-Csv "$TestDrive/events.csv").Kind | Should -Be 'InvitationDrafted', 'InvitationEdited', 'InvitationAccepted'
    }
}
