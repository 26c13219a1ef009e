BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomerSubscription' {
    BeforeEach {
        $null = Connect-Sandbox
        $all = Get-PartnerCustomer | Get-PartnerCustomerSubscription
        $seats = $all | Where-Object { $_.Kind -eq 'NewCommerce' -and $_.Status -eq 'active' }
        $late = $seats | Where-Object CancellableUntil -LT ([DateTimeOffset]::UtcNow) | Select-Object -First 1
        $early = $seats | Where-Object CancellableUntil -GT ([DateTimeOffset]::UtcNow) | Select-Object -First 1
        $no = @{ Confirm = $false }
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is what a blocked customer has, with the customer''s id' {
        $blocked = Get-Blocked
        $subscriptions = $blocked | Get-PartnerCustomerSubscription
        $subscriptions.CustomerId | Sort-Object -Unique | Should -Be $blocked.CustomerId
        $subscriptions.SubscriptionId | Should -Not -BeNullOrEmpty
    }

    It 'is counted with Group-Object over everyone' {
        $kinds = Get-PartnerCustomer | Get-PartnerCustomerSubscription | Group-Object Kind
        $kinds.Name | Should -Contain 'Legacy'
        $kinds.Name | Should -Contain 'NewCommerce'
    }

    It 'goes to a table with Export-Csv' {
        Get-PartnerCustomer | Get-PartnerCustomerSubscription | Export-Csv "$TestDrive/subscriptions.csv" -NoTypeInformation -Encoding utf8
        $rows = Import-Csv "$TestDrive/subscriptions.csv"
        $rows.Status | Sort-Object -Unique | Should -Contain 'active'
        @($rows | Where-Object { $_.Quantity -notmatch '^\d+$' }) | Should -HaveCount 0
    }

    It 'carries its customer''s name, also where only the id was given' {
        $blocked = Get-Blocked
        ($blocked | Get-PartnerCustomerSubscription).CustomerName | Sort-Object -Unique | Should -Be $blocked.Name
        (Get-PartnerCustomerSubscription $blocked.CustomerId).CustomerName | Sort-Object -Unique | Should -Be $blocked.Name
    }

    It 'is changed as it comes from the pipeline, and only in what is given' {
        $after = $late | Set-PartnerCustomerSubscription -Quantity ($late.Quantity + 2) @no
        $after.Quantity | Should -Be ($late.Quantity + 2)
        $after.CustomerName | Should -Be $late.CustomerName
        $read = Get-PartnerCustomerSubscription $late.CustomerId $late.SubscriptionId
        foreach ($name in 'FriendlyName', 'Status', 'AutoRenew', 'CommitmentEndsOn', 'OfferId') { $read.$name | Should -Be $late.$name }

        # What an old copy holds is not what is wanted.
        $other = $late | Get-Copy | Set-PartnerCustomerSubscription -FriendlyName 'Other' @no
        $other.FriendlyName | Should -Be 'Other'
        $other.Quantity | Should -Be ($late.Quantity + 2)
        ($late | Get-Copy | Suspend-PartnerCustomerSubscription @no).Status | Should -Be 'suspended'
    }

    It 'that was exported and comes back is changed in what is given beside it, and asks in its customer''s own name' {
        $late | Export-Csv "$TestDrive/exported.csv" -NoTypeInformation -Encoding utf8
        $null = $late | Set-PartnerCustomerSubscription -Quantity ($late.Quantity + 2) @no
        $after = Import-Csv "$TestDrive/exported.csv" | Set-PartnerCustomerSubscription -FriendlyName 'Back' @no -WarningVariable told -WarningAction SilentlyContinue
        $after.FriendlyName | Should -Be 'Back'
        $after.Quantity | Should -Be ($late.Quantity + 2)
        $told | Should -BeLike '*export*Quantity*'
        Import-Csv "$TestDrive/exported.csv" | Set-PartnerCustomerSubscription @no -WarningAction SilentlyContinue -ErrorVariable empty -ErrorAction SilentlyContinue
        $empty.FullyQualifiedErrorId | Should -BeLike 'SubscriptionChangeEmpty,*'

        $lying = $late | Get-Copy
        $lying.CustomerName = 'Somebody Else'
        ($lying | Set-PartnerCustomerSubscription -FriendlyName 'Again' @no).CustomerName | Should -Be $late.CustomerName
    }

    It 'is changed by the rows of a table, whose empty cells say nothing and whose errors name their row' {
        $rows = @"
CustomerId,SubscriptionId,Quantity,FriendlyName,EndOfTerm,NextTermQuantity
$($late.CustomerId),$($late.SubscriptionId),,First,,
$($late.CustomerId),$($late.SubscriptionId),0,,,
$($late.CustomerId),nobody,5,,,
$($late.CustomerId),$($late.SubscriptionId),,,Renews,4
"@ | ConvertFrom-Csv
        $after = @($rows | Set-PartnerCustomerSubscription @no -ErrorVariable failed -ErrorAction SilentlyContinue)
        $after.FriendlyName | Should -Be ('First', 'First')
        $after[1].NextTerm.Quantity | Should -Be 4
        $after[1].Quantity | Should -Be $late.Quantity
        $failed | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Should -Be ('QuantityInvalid', 'SubscriptionNotFound')
        $failed[1] | Should -BeLike 'Row 3:*'
    }

    It 'is not changed by -WhatIf, whatever is wanted' {
        $null = $late | Set-PartnerCustomerSubscription -Quantity ($late.Quantity + 2) -WhatIf
        $null = $late | Suspend-PartnerCustomerSubscription -WhatIf
        $null = $early | Stop-PartnerCustomerSubscription -WhatIf
        (Get-PartnerCustomerSubscription $late.CustomerId $late.SubscriptionId).Quantity | Should -Be $late.Quantity
        (Get-PartnerCustomerSubscription $early.CustomerId $early.SubscriptionId).Status | Should -Be 'active'
        Get-RelationshipEvent | Should -BeNullOrEmpty
    }

    It 'is suspended and resumed, and cancelled only within its window' {
        ($late | Suspend-PartnerCustomerSubscription @no).Status | Should -Be 'suspended'
        ($late | Resume-PartnerCustomerSubscription @no).Status | Should -Be 'active'
        ($early | Stop-PartnerCustomerSubscription @no).Status | Should -Be 'deleted'
        $late | Stop-PartnerCustomerSubscription @no -ErrorVariable over -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $over.FullyQualifiedErrorId | Should -BeLike 'CancellationWindowOver,*'
    }

    It 'goes on, paid, where its renewal is turned off, and to end it is left to the portal' {
        $late | Set-PartnerCustomerSubscription -EndOfTerm Ends @no -ErrorVariable refused -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $refused.FullyQualifiedErrorId | Should -BeLike 'EndOfTermNotOffered,*'
        $refused.ErrorDetails.RecommendedAction | Should -BeLike '*Manage renewal*'
        $after = $late | Set-PartnerCustomerSubscription -EndOfTerm ContinuesExtended @no
        $after.AutoRenew | Should -Be $false
        $after.EndOfTerm | Should -Be 'ContinuesExtended'
        ($late | Set-PartnerCustomerSubscription -EndOfTerm Renews @no).EndOfTerm | Should -Be 'Renews'
    }

    It 'is completed by its name' {
        $found = (TabExpansion2 "Stop-PartnerCustomerSubscription $($late.CustomerId) '$($late.FriendlyName.Substring(0, 9))").CompletionMatches
        $found.CompletionText | Should -Contain $late.SubscriptionId
    }

    It 'is the provider''s to change where the service says so' {
        $null = Connect-Sandbox @{ ResellerRemoval = 'Refused' }
        $late | Suspend-PartnerCustomerSubscription @no -ErrorVariable refused -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $refused.FullyQualifiedErrorId | Should -BeLike 'SubscriptionNeedsProvider,*'
    }
}
