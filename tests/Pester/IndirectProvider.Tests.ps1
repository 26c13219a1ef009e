BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'IndirectProvider' {
    BeforeAll {
        $null = Connect-Sandbox
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is found by its name and by its id' {
        $one = Get-IndirectProvider | Select-Object -First 1
        (Get-IndirectProvider $one.Name).ProviderId | Should -Be $one.ProviderId
        (Get-IndirectProvider $one.ProviderId).Name | Should -Be $one.Name
    }

    It 'has customers, who together are all that have one' {
        $each = Get-IndirectProvider | ForEach-Object { Get-PartnerCustomer -IndirectProvider $_ }
        $each.CustomerId | Should -BeIn (Get-PartnerCustomer).CustomerId
        @($each).Count | Should -BeGreaterThan 0
    }

    It 'is refused with an unknown name' {
        { Get-IndirectProvider 'Nobody at all' -ErrorAction Stop } | Should -Throw -ExceptionType ([PartnerRelationships.NotFoundException])
    }
}
