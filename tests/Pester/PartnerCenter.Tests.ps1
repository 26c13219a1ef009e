BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCenter' {
    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is a sandbox in memory' {
        $connection = Connect-Sandbox
        $connection.Kind | Should -Be 'Sandbox'
        $connection.IsOpen | Should -BeTrue
    }

    It 'is a sandbox in a file that keeps what was done' {
        $null = Connect-PartnerCenter -Sandbox -Path "$TestDrive/rehearsal.db" -SeedCustomers 12
        $null = New-ResellerInvitation 'Silver Lake Ltd' | Approve-ResellerInvitation -Confirm:$false
        Disconnect-PartnerCenter
        $null = Connect-PartnerCenter -Sandbox -Path "$TestDrive/rehearsal.db"
        Get-PartnerCustomer | Should -HaveCount 13
        (Get-ResellerInvitation).State | Should -Be 'Accepted'
    }

    It 'is one of several, and the last one is the default' {
        $first = Connect-PartnerCenter -Sandbox -SeedCustomers 11
        $null = Connect-PartnerCenter -Sandbox -SeedCustomers 12
        Get-PartnerCustomer | Should -HaveCount 12
        Get-PartnerCustomer -Connection $first | Should -HaveCount 11
        Disconnect-PartnerCenter $first
        { $first | Disconnect-PartnerCenter -ErrorAction Stop } | Should -Not -Throw
        { Get-PartnerCustomer -Connection $first -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
    }

    It 'refuses to send a token in clear text' {
        { Connect-PartnerCenter -Endpoint 'http://partner.example/' -AccessToken (New-Secret token) } | Should -Throw -ErrorId 'InsecureEndpoint,*'
    }

    It 'refuses a certificate that is not there' {
        { Connect-PartnerCenter -TenantId contoso.example -ApplicationId ([guid]::NewGuid()) -CertificateThumbprint 00112233445566778899 } |
            Should -Throw -ErrorId 'CertificateNotFound,*'
    }

    It 'refuses an application that proves itself in no way' {
        { Connect-PartnerCenter -TenantId contoso.example -ApplicationId ([guid]::NewGuid()) -RefreshToken (New-Secret refresh) } |
            Should -Throw -ErrorId 'ClientCredentialMissing,*'
    }
}
