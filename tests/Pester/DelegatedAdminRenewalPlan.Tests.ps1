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

    It 'renews in order: one request, one mail, waiting, groups, and only then the old one ends' {
        $old = Get-DelegatedAdminRelationship -ExpiresWithin 600 | Select-Object -First 2
        $null = $old[0] | Add-DelegatedAdminAssignment -Group 'GDAP Service Desk' -Role 'User Administrator' -Confirm:$false
        $customers = $old.CustomerId
        $plan = $customers | New-DelegatedAdminRenewalPlan "$TestDrive/renewal.jsonl" -ExpiresWithin 600
        $plan.Kind | Should -Be 'DelegatedAdminRenewal'
        ($plan.Customers | Where-Object CustomerId -eq $old[0].CustomerId).Steps.Kind -join ' ' | Should -Be 'Check CreateDelegatedAdmin RequestDelegatedAdmin InviteCustomer Await AssignDelegatedAdmin Verify TerminateDelegatedAdmin'

        $run = Invoke-RelationshipPlan $plan -Attest -Confirm:$false -WarningAction SilentlyContinue
        $run.State, $run.Ended | Should -Be 'Waiting', 0
        $waiting = Get-RelationshipChange -Run $run -Open
        $waiting.WaitingFor | Should -Be $plan.Customers.Name
        $mails = Get-ResellerInvitation -Channel Renewal | Sort-Object { $_.CustomerId -ne $old[0].CustomerId }
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
        Test-RelationshipPlan $plan | Where-Object Change -ne 'Passed' | ForEach-Object Change | Should -Be 'DelegatedAdminChanged', 'DelegatedAdminChanged'
        $evidence = Get-RelationshipRun | Export-RelationshipEvidence "$TestDrive/evidence"
        (Test-RelationshipEvidence $evidence -ErrorAction Ignore).SelfConsistent.Is | Should -BeTrue
    }

    It 'lets everything extend itself instead, without asking anybody' {
        $plan = New-DelegatedAdminRenewalPlan "$TestDrive/extend.jsonl" -ExpiresWithin 600 -AutoExtendInstead
        $plan.Customers.Steps.Kind | Sort-Object -Unique | Should -Be 'Check', 'Verify', 'ExtendDelegatedAdmin'
        $run = Invoke-RelationshipPlan $plan -Attest -Confirm:$false
        $run.State, $run.Achieved | Should -Be 'Done', $plan.Customers.Count
        (Get-RelationshipChange -Run $run).Outcome | Sort-Object -Unique | Should -Be 'Extended'
        Get-DelegatedAdminRelationship -ExpiresWithin 600 | Should -BeNullOrEmpty
        Get-ResellerInvitation -Channel Renewal | Should -BeNullOrEmpty
        { New-DelegatedAdminRenewalPlan "$TestDrive/none.jsonl" -ExpiresWithin 600 -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPlanEmpty*'
    }

    It 'asks for the roles of a template, and no customer twice' {
        $null = New-DelegatedAdminTemplate Standard 'User Administrator', 'Global Reader' -Days 365 -AutoExtend -Group @{ 'GDAP Global Readers' = 'Global Reader' }
        $customer = (Get-DelegatedAdminRelationship -ExpiresWithin 600)[0].CustomerId
        $plan = $customer | New-DelegatedAdminRenewalPlan "$TestDrive/template.jsonl" -ExpiresWithin 600 -Template standard
        $null = Invoke-RelationshipPlan $plan -Attest -Confirm:$false -WarningAction SilentlyContinue -WarningVariable told
        $told -join ' ' | Should -BeLike '*1 customer has no mail yet*'
        $asked = Get-DelegatedAdminRelationship -Status approvalPending
        $asked.Duration, $asked.AutoExtends | Should -Be 'P365D', $true
        $asked.Roles | Should -Be 'User Administrator', 'Global Reader'
        $asked.DisplayName.Length | Should -BeLessOrEqual 50

        $again = $customer | New-DelegatedAdminRenewalPlan "$TestDrive/again.jsonl" -ExpiresWithin 600 -Template Standard
        $again.Customers[0].Blockers.Rule | Should -Be 'SuccessorExists'
        $run = Invoke-RelationshipPlan $again -Attest -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'RenewalBlocked*'
        $run.State, $run.Achieved | Should -Be 'Done', 0
        Get-DelegatedAdminRelationship -Status approvalPending | Should -HaveCount 1
    }

    It 'keeps to the policy and the approvals that any plan needs' {
        Set-RelationshipPolicy -Kinds CustomerRemoval | Out-Null
        { New-DelegatedAdminRenewalPlan "$TestDrive/refused.jsonl" -ExpiresWithin 600 -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPolicyKind*'
        Set-RelationshipPolicy -Kinds CustomerRemoval, DelegatedAdminRenewal -WarningAction SilentlyContinue | Out-Null
        $plan = New-DelegatedAdminRenewalPlan "$TestDrive/approved.jsonl" -ExpiresWithin 600 -RequireApproval
        { Invoke-RelationshipPlan $plan -Attest -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPlanNotApproved*'
        $guarded = $plan.Customers[0].CustomerId
        { New-DelegatedAdminRenewalPlan "$TestDrive/guarded.jsonl" -ExpiresWithin 600 -Protected $guarded -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPlanProtected*'
        { New-CustomerRemovalNotice -PlanPath $plan.Path -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipKindUnfit*'
    }
}
