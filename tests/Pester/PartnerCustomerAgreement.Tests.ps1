BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomerAgreement' {
    BeforeAll {
        $null = Connect-Sandbox @{ PartnerType = 'IndirectProvider' }
        $who = @{ FirstName = 'Ada'; LastName = 'Hill'; Email = 'ada@hill.example' }
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'says who accepted, when and which version, or that the customer signed itself' {
        $all = Get-PartnerCustomer | Get-PartnerCustomerAgreement
        ($all | Group-Object Acceptance).Name | Should -Be 'Confirmed', 'Direct'
        $confirmed = $all | Where-Object Acceptance -EQ Confirmed | Select-Object -First 1
        $confirmed.AgreedOn | Should -BeOfType DateTimeOffset
        ($confirmed | Get-Copy).Acceptance | Should -Be 'Confirmed'
    }

    It 'is confirmed for a customer that is piped, once' {
        $customer = Get-PartnerCustomer | Select-Object -First 1
        $customer | New-PartnerCustomerAgreement @who -WhatIf | Should -BeNullOrEmpty
        $made = $customer | New-PartnerCustomerAgreement @who -Confirm:$false
        ($customer | New-PartnerCustomerAgreement @who -Confirm:$false -AgreedOn 2024-01-01).AgreedOn | Should -Be $made.AgreedOn
        ($customer | Get-PartnerCustomerAgreement)[-1] | Should -Be $made
    }

    It 'is confirmed from a list, and names a bad row' {
        $id = (Get-PartnerCustomer)[1].CustomerId
        $rows = "CustomerId,FirstName,LastName,Email,AgreedOn`n$id,Bea,Hill,bea@hill.example,2025-01-02`n$id,Bo,Hill,bo@hill.example,2999-01-02" | ConvertFrom-Csv
        $made = $rows | New-PartnerCustomerAgreement -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $made.AgreedOn.UtcDateTime.ToString('yyyy') | Should -Be '2025'
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'AgreementDateInvalid,*'
    }

    It 'is not confirmed with the company''s address of an exported list' {
        (Get-PartnerCustomer)[2] | Get-PartnerCustomer | Export-Csv "$TestDrive/exported.csv" -NoTypeInformation -Encoding utf8
        $name = @{ FirstName = 'Cy'; LastName = 'Hill'; Confirm = $false }
        $rows = Import-Csv "$TestDrive/exported.csv"
        $rows | New-PartnerCustomerAgreement @name -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'ExportedRowIncomplete,*'
        ($rows | New-PartnerCustomerAgreement @name -Email cy@hill.example -WarningAction SilentlyContinue).Email | Should -Be 'cy@hill.example'
    }

    It 'is not confirmed by an indirect reseller' {
        $null = Connect-Sandbox
        { Get-PartnerCustomer | Select-Object -First 1 | New-PartnerCustomerAgreement @who -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'WrongPartnerType,*'
    }
}
