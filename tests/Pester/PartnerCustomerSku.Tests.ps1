BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomerSku' {
    BeforeAll {
        $null = Connect-Sandbox
        $customer = Get-Account
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'counts the licences of the customer''s subscriptions' {
        $sku = $customer | Get-PartnerCustomerSku | Select-Object -First 1
        $seats = ($customer | Get-PartnerCustomerSubscription | Where-Object Status -eq 'active' | Measure-Object Quantity -Sum).Sum
        $sku.Total | Should -BeGreaterThan 0
        $sku.Total | Should -BeLessOrEqual $seats
        $sku.Available | Should -Be ($sku.Total - $sku.Used)
        $sku.CustomerId | Should -Be $customer.CustomerId
    }

    It 'is found by part number, by name and by id, also with wildcards' {
        $sku = $customer | Get-PartnerCustomerSku | Select-Object -First 1
        foreach ($name in $sku.PartNumber, $sku.ProductName.Replace('(', '*'), $sku.SkuId, ($sku.PartNumber.Substring(0, 2) + '*')) {
            (Get-PartnerCustomerSku $customer.CustomerId $name).SkuId | Should -Contain $sku.SkuId -Because $name
        }
    }

    It 'of a customer that granted no role is refused with the role that it takes, and the next customer is read' {
        $read = Get-PartnerCustomer | Get-PartnerCustomerSku -ErrorAction SilentlyContinue -ErrorVariable refused
        $read | Should -Not -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RoleMissing,*'
        $refused[0].Exception.Message | Should -BeLike '*Directory Readers or Global Reader*'
    }
}
