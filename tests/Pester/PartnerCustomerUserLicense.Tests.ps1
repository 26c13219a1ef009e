BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomerUserLicense' {
    BeforeEach {
        $null = Connect-Sandbox
        $customer = Get-Account
        $sku = $customer | Get-PartnerCustomerSku | Select-Object -First 1
        $users = $customer | Get-PartnerCustomerUser | Where-Object UsageLocation | Select-Object -First 2
        $null = $users | Set-PartnerCustomerUserLicense -Remove $sku.PartNumber
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is given to users from the pipeline, and taken by name' {
        $free = $customer | Get-PartnerCustomerSku -Product $sku.SkuId
        $changes = $users | Set-PartnerCustomerUserLicense -Add $sku.PartNumber
        $changes.UserId | Should -Be $users.UserId
        $changes.Added | Should -Be ($sku.Product, $sku.Product)
        ($users | Get-PartnerCustomerUserLicense).SkuId | Should -Be ($sku.SkuId, $sku.SkuId)
        ($customer | Get-PartnerCustomerSku -Product $sku.SkuId).Used | Should -Be ($free.Used + 2)

        (Set-PartnerCustomerUserLicense $customer $users[0].UserPrincipalName -Remove $sku.ProductName).Removed | Should -Be $sku.Product
        $users[0] | Get-PartnerCustomerUserLicense | Should -BeNullOrEmpty
    }

    It 'is changed for the rows of a table, by any of their columns' {
        $rows = $users | Select-Object CustomerId, UserPrincipalName, @{ n = 'Add'; e = { $sku.PartNumber } } | ConvertTo-Csv | ConvertFrom-Csv
        ($rows | Set-PartnerCustomerUserLicense).Added | Should -Be ($sku.Product, $sku.Product)
        ($users | Select-Object CustomerId, UserId | Set-PartnerCustomerUserLicense -Remove $sku.PartNumber).Removed | Should -Be ($sku.Product, $sku.Product)
    }

    It 'is not changed by -WhatIf, which says what would be' {
        $null = $users | Set-PartnerCustomerUserLicense -Add $sku.PartNumber -WhatIf
        $users | Get-PartnerCustomerUserLicense | Should -BeNullOrEmpty
    }

    It 'leaves services off that are named, and all on again for an empty list' {
        $plan = $sku.ServicePlans[0]
        $null = $users[0] | Set-PartnerCustomerUserLicense -Add $sku.PartNumber -DisablePlan $plan.Name
        ($users[0] | Get-PartnerCustomerUserLicense).PlansOff | Should -Be "$plan"
        $null = $users[0] | Set-PartnerCustomerUserLicense -Add $sku.PartNumber -DisablePlan @()
        ($users[0] | Get-PartnerCustomerUserLicense).PlansOff | Should -BeNullOrEmpty
    }

    It 'is refused where there is no usage location, no such product or nothing to do' {
        $nowhere = [PartnerRelationships.PartnerCustomerUser]@{ CustomerId = $users[0].CustomerId; UserId = $users[0].UserId; UserPrincipalName = 'x@y.example'; State = 'active' }
        $nowhere | Set-PartnerCustomerUserLicense -Add $sku.PartNumber -ErrorVariable place -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $users | Set-PartnerCustomerUserLicense -Add 'nonsense' -ErrorVariable name -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $place.FullyQualifiedErrorId | Should -BeLike 'UsageLocationMissing,*'
        $name | Should -HaveCount 2
        $name[0].FullyQualifiedErrorId | Should -BeLike 'SkuUnknown,*'
        { $users[0] | Set-PartnerCustomerUserLicense } | Should -Throw -ErrorId 'LicenseChangeEmpty,*'
    }

    It 'is given as long as there are some, and each refusal names its user' {
        $many = 1..($sku.Available + 3) | ForEach-Object {
            New-PartnerCustomerUser $customer "bulk$_@$($customer.Domain)" "Bulk $_" -UsageLocation HU
        }
        $left = ($customer | Get-PartnerCustomerSku -Product $sku.SkuId).Available
        $given = $many.User | Set-PartnerCustomerUserLicense -Add $sku.SkuId -ErrorVariable refused -ErrorAction SilentlyContinue
        $given | Should -HaveCount $left
        $refused | Should -HaveCount ($many.Count - $left)
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'LicensesExhausted,*'
        $refused[0].TargetObject | Should -BeIn $many.UserPrincipalName
    }

    It 'is in the ledger, before and after' {
        $null = $users[0] | Set-PartnerCustomerUserLicense -Add $sku.PartNumber
        $events = Get-RelationshipEvent -CustomerId $customer.CustomerId | Select-Object -Last 2
        $events.Kind | Should -Be 'AccountChangeIntended', 'AccountChangeEnded'
        $events[0].Detail | Should -BeLike "SetLicenses $($users[0].UserId)*$($sku.PartNumber)*none -> ""given""*"
        $events[1].Detail | Should -BeLike '*Done.'
    }
}
