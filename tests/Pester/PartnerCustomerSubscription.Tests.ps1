BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomerSubscription' {
    BeforeAll {
        $null = Connect-Sandbox
    }

    AfterAll {
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
}
