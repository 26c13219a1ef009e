BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'IndirectReseller' {
    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is found by a provider, and has customers' {
        $null = Connect-Sandbox @{ PartnerType = 'IndirectProvider' }
        $one = Get-IndirectReseller | Select-Object -First 1
        (Get-IndirectReseller $one.Name).ResellerId | Should -Be $one.ResellerId
        $customer = Get-PartnerCustomer -IndirectReseller $one | Select-Object -First 1
        ($customer | Get-IndirectReseller).ResellerId | Should -Contain $one.ResellerId
    }

    It 'is nobody''s business for a reseller' {
        $null = Connect-Sandbox
        { Get-IndirectReseller -ErrorAction Stop } | Should -Throw -ExceptionType ([PartnerRelationships.AccessDeniedException])
    }
}
