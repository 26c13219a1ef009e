BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCenterConnection' {
    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is none before one was made' {
        Get-PartnerCenterConnection | Should -BeNullOrEmpty
        { Get-PartnerCustomer } | Should -Throw -ErrorId 'NotConnected,*'
    }

    It 'is the default of this runspace, and says of what kind it is' {
        $made = Connect-Sandbox @{ PartnerType = 'DirectBill' }
        $connection = Get-PartnerCenterConnection
        $connection.ConnectionId | Should -Be $made.ConnectionId
        $connection.PartnerType | Should -Be 'DirectBill'
        Disconnect-PartnerCenter
        $connection.IsOpen | Should -BeFalse
    }

    It 'is tested, and nothing is wrong with it' {
        $null = Connect-Sandbox
        $findings = Test-PartnerCenterConnection
        @($findings).Count | Should -BeGreaterThan 10
        $findings | Where-Object Outcome -eq 'Failed' | Should -BeNullOrEmpty
        ($findings | Where-Object Check -eq 'ListCustomers').Outcome | Should -Be 'Allowed'
    }

    It 'is refused as a copy, in words' {
        $copy = Connect-Sandbox | Get-Copy
        { Get-PartnerCustomer -Connection $copy -ErrorAction Stop } | Should -Throw '*is a deserialized copy from a file or a job*' -ErrorId 'NotConnected,*'
        Disconnect-PartnerCenter $copy
        Get-PartnerCustomer | Should -HaveCount 40
    }
}
