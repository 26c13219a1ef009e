BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"

    # A customer of a distributor with nothing but new commerce that serves.
    function Get-Handed([PartnerRelationships.PartnerReference] $Provider) {
        Get-PartnerCustomer -IndirectProvider $Provider | Where-Object {
            $held = @($_ | Get-PartnerCustomerSubscription | Where-Object Status -eq 'active')
            $held.Count -and -not ($held | Where-Object Kind -ne 'NewCommerce')
        } | Select-Object -First 1
    }
}

Describe 'ProviderHandoverPlan' {
    BeforeEach {
        $file = "$TestDrive/$([guid]::NewGuid()).db"
        $own = Connect-PartnerCenter -Sandbox -Path $file -SeedCustomers 40 -Seed 7
        $from, $to = Get-IndirectProvider | Select-Object -First 2
        $before = Connect-PartnerCenter -Sandbox -Path $file -ActingAs $from.Name
        $new = Connect-PartnerCenter -Sandbox -Path $file -ActingAs $to.ProviderId
        $script:PSDefaultParameterValues = @{ 'Get-PartnerCustomer:Connection' = $own; 'Get-PartnerCustomerSubscription:Connection' = $own }
        $customer = Get-Handed $from.ProviderId
        $plan = "$TestDrive/$([guid]::NewGuid()).json"
        $invoke = @{ Path = $plan; Connection = $own; Attest = $true; Confirm = $false; WarningAction = 'SilentlyContinue' }
    }

    AfterEach {
        $script:PSDefaultParameterValues = @{}
        $own, $before, $new | Disconnect-PartnerCenter
    }

    It 'hands a customer over: invited, accepted, transferred, and the distributor before gone last, which evidence proves' {
        $made = $customer | New-ProviderHandoverPlan $plan -From $from -To $to.Name -Reason 'The distributor closes' -Connection $own
        $made.Customers[0].Steps.Kind | Should -Be @('InviteProvider', 'CreateTransfer', 'AcceptTransfer', 'RemoveRelationship', 'Verify')

        $looked = Test-RelationshipPlan $plan -Connection $own
        $looked.Change | Should -Be 'Passed'
        $looked.Detail | Should -Be '1 of 1 customer would be handed over.'
        (Invoke-RelationshipPlan @invoke -PartyConnection $before, $new).State | Should -Be 'Waiting'
        $invitation = @(Get-ResellerInvitation -Connection $own)
        $invitation.Count | Should -Be 1
        $invitation.ProviderName | Should -Be $to.Name

        # A day later nobody has accepted, and nobody is invited twice.
        $told = Invoke-RelationshipPlan @invoke -PassThru | Select-Object -First 1
        $told.Outcome | Should -Be 'Waiting'
        $told.Detail | Should -Match 'drafted, but not sent'
        @(Get-ResellerInvitation -Connection $own).Count | Should -Be 1

        $null = $invitation | Approve-ResellerInvitation -Connection $own
        @(Get-PartnerCustomer -IndirectProvider $to.ProviderId).CustomerId | Should -Contain $customer.CustomerId

        # Without the distributors' connections it waits for them, and the one before stays.
        $told = Invoke-RelationshipPlan @invoke -PassThru | Select-Object -First 1
        $told.Detail | Should -Match 'Waits for missing information'
        $told = Invoke-RelationshipPlan @invoke -PartyConnection $before -PassThru | Select-Object -First 1
        $told.Detail | Should -Match "Waits for $([regex]::Escape($to.Name)) since .*has to create a transfer"

        $transfer = $customer | New-PartnerCustomerTransfer -SourcePartnerId $from.ProviderId -SourcePartnerName $from.Name -Email office@example.com -Connection $new -Confirm:$false
        $transfer.Status | Should -Be 'Pending'
        $told = Invoke-RelationshipPlan @invoke -PartyConnection $new -PassThru | Select-Object -First 1
        $told.Detail | Should -Match "Waits for $([regex]::Escape($from.Name)) since .*accept the transfer"
        ($transfer | Approve-PartnerCustomerTransfer -Connection $before -Confirm:$false).Status | Should -Be 'Complete'

        $run = Invoke-RelationshipPlan @invoke -PartyConnection $before, $new
        $run.State | Should -Be 'Done'
        $change = Get-RelationshipChange -RunId $run.RunId -Connection $own
        $change.Outcome | Should -Be 'HandedOver'
        ($change.Steps | Where-Object Kind -eq 'RemoveRelationship').SubjectName | Should -Be $from.Name
        @(Get-PartnerCustomer -IndirectProvider $from.ProviderId).CustomerId | Should -Not -Contain $customer.CustomerId
        (Get-PartnerCustomer $customer.CustomerId).Relationship | Should -Be 'reseller'
        @(Get-PartnerCustomer -Connection $before).CustomerId | Should -Not -Contain $customer.CustomerId
        @(Get-PartnerCustomerSubscription $customer.CustomerId -Connection $new | Where-Object Status -eq 'active').Count | Should -BeGreaterThan 0

        $evidence = $run | Export-RelationshipEvidence "$TestDrive/$($run.RunId)" -Connection $own
        (Test-RelationshipEvidence $evidence -Connection $own).IsProven | Should -BeTrue
    }

    It 'does it all in one go where both distributors take part' {
        $null = $customer | New-ProviderHandoverPlan $plan -From $from -To $to -Reason 'The distributor closes' -Connection $own
        $null = Invoke-RelationshipPlan @invoke -PartyConnection $before, $new
        $null = Get-ResellerInvitation -Connection $own | Approve-ResellerInvitation -Connection $own
        (Invoke-RelationshipPlan @invoke -PartyConnection $before, $new).State | Should -Be 'Done'
        @(Get-PartnerCustomerTransfer $customer.CustomerId -Connection $new).Status | Should -Be 'Complete'
    }

    It 'is taken back as long as the distributor before is there' {
        $null = $customer | New-ProviderHandoverPlan $plan -From $from -To $to -Reason 'The distributor closes' -Connection $own
        $run = Invoke-RelationshipPlan @invoke -PartyConnection $new
        $null = Get-ResellerInvitation -Connection $own | Approve-ResellerInvitation -Connection $own
        $null = Invoke-RelationshipPlan @invoke -PartyConnection $new
        @(Get-PartnerCustomerTransfer $customer.CustomerId -Connection $new).Status | Should -Be 'Pending'
        $undone = Get-RelationshipChange -RunId $run.RunId -Connection $own | Undo-RelationshipStep -Connection $own -PartyConnection $new -Confirm:$false
        $undone.Steps.State | Should -Not -Contain 'Done'
        @(Get-PartnerCustomerTransfer $customer.CustomerId -Connection $new).Status | Should -Be 'Cancel'

        (Invoke-RelationshipPlan @invoke -PartyConnection $before, $new -PassThru -ErrorAction SilentlyContinue)[0].Outcome | Should -Be 'Blocked'
        @(Get-PartnerCustomer -IndirectProvider $from.ProviderId).CustomerId | Should -Contain $customer.CustomerId
    }

    It 'sets a customer aside who has nothing that a transfer can move, and hands the others over' {
        $legacy = Get-PartnerCustomer -IndirectProvider $from.ProviderId | Where-Object {
            $held = @($_ | Get-PartnerCustomerSubscription | Where-Object Status -eq 'active')
            $held.Count -and -not ($held | Where-Object Kind -ne 'Legacy')
        } | Select-Object -First 1
        $null = $legacy, $customer | New-ProviderHandoverPlan $plan -From $from -To $to -Reason 'The distributor closes' -Connection $own
        $null = Invoke-RelationshipPlan @invoke
        $null = Get-ResellerInvitation -Connection $own | Approve-ResellerInvitation -Connection $own

        $told = Invoke-RelationshipPlan @invoke -PartyConnection $before, $new -PassThru
        ($told | Where-Object CustomerId -eq $customer.CustomerId).Outcome | Should -Be 'HandedOver'
        $aside = $told | Where-Object CustomerId -eq $legacy.CustomerId
        $aside.Outcome | Should -Be 'Waiting'
        $aside.Detail | Should -Match "Waits for $([regex]::Escape($from.Name)) since .*nothing that a transfer can move. Still there: "
        $told[-1].State | Should -Be 'Waiting'
        @(Get-PartnerCustomerTransfer $legacy.CustomerId -Connection $new).Count | Should -Be 0
        @(Get-PartnerCustomer -IndirectProvider $from.ProviderId).CustomerId | Should -Contain $legacy.CustomerId
    }

    It 'plans nothing for a customer that the distributor before does not hold, and is not made from one to itself' {
        $made = Get-PartnerCustomer -IndirectProvider $to.ProviderId | Select-Object -First 1 | New-ProviderHandoverPlan $plan -From $from -To $to -Reason 'Never' -Connection $own
        $made.Customers[0].Steps.Count | Should -Be 0
        { $customer | New-ProviderHandoverPlan "$plan.2" -From $from -To $from -Reason 'Never' -Connection $own -ErrorAction Stop } | Should -Throw -ErrorId 'HandoverToItself,*'
    }
}
