BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'DelegatedAdminRenewalPlan' {
    BeforeEach {
        $null = Connect-Sandbox
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'renews in order: asked once, one mail, waited for, groups, and only then the old one ends' {
        $old = Get-DelegatedAdminRelationship -ExpiresWithin 600 | Select-Object -First 2
        $null = $old | Add-DelegatedAdminAssignment -Group 'GDAP Service Desk' -Role 'User Administrator' -Confirm:$false
        $customers = $old.CustomerId
        $plan = $customers | New-DelegatedAdminRenewalPlan "$TestDrive/renewal.jsonl" -ExpiresWithin 600
        $plan.Kind | Should -Be 'DelegatedAdminRenewal'
        $plan.Customers[0].Steps.Kind -join ' ' | Should -Be 'Check CreateDelegatedAdmin RequestDelegatedAdmin InviteCustomer Await AssignDelegatedAdmin Verify TerminateDelegatedAdmin'

        $run = Invoke-RelationshipPlan $plan -Attest -Confirm:$false -WarningAction SilentlyContinue
        $run.State, $run.Ended | Should -Be 'Waiting', 0
        $waiting = Get-RelationshipChange -Run $run -Open
        $waiting.WaitingFor | Should -Be $plan.Customers.Name
        $mails = Get-ResellerInvitation -Channel Renewal
        $mails | Should -HaveCount 2
        $mails[0].Body | Should -BeLike "*$($mails[0].Link)*"
        $asked = Get-DelegatedAdminRelationship -Status approvalPending
        $asked | Should -HaveCount 2

        $null = $mails[0] | Approve-ResellerInvitation -Confirm:$false
        $run = Invoke-RelationshipPlan $plan -Attest -Confirm:$false -WarningAction SilentlyContinue
        $run.State, $run.Ended, $run.Achieved | Should -Be 'Waiting', 1, 1
        $done = Get-RelationshipChange -Run $run -Outcome Renewed
        $done.CustomerId | Should -Be $mails[0].CustomerId
        $new = Get-DelegatedAdminRelationship -Status active | Where-Object CustomerId -eq $done.CustomerId
        $new | Should -HaveCount 1
        $new.RelationshipId | Should -Be $mails[0].DelegatedAdminRelationshipId
        ($new | Get-DelegatedAdminAssignment).GroupName | Should -Be 'GDAP Service Desk'
        (Get-DelegatedAdminRelationship -Id ($old | Where-Object CustomerId -eq $done.CustomerId)).Status | Should -BeLike 'terminat*'
        (Get-ResellerInvitation -InvitationId $mails[0].InvitationId).State | Should -Be 'Accepted'
        Get-DelegatedAdminRelationship -Status approvalPending | Should -HaveCount 1
        Get-ResellerInvitation -Channel Renewal | Should -HaveCount 2

        $null = $mails[1] | Approve-ResellerInvitation -Confirm:$false
        (Invoke-RelationshipPlan $plan -Attest -Confirm:$false).State | Should -Be 'Done'
        $evidence = Get-RelationshipRun | Export-RelationshipEvidence "$TestDrive/evidence"
        (Test-RelationshipEvidence $evidence -ErrorAction Ignore).SelfConsistent.Is | Should -BeTrue
    }
}
