BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomerRole' {
    BeforeAll {
        $null = Connect-Sandbox
        $customer = Get-Account
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is what the tenant has, by pattern' {
        $roles = $customer | Get-PartnerCustomerRole
        $roles.Name | Should -Contain 'Global Administrator'
        ($customer | Get-PartnerCustomerRole -Name '*reader*').Name | Should -Be 'Global Reader', 'Directory Readers'
    }

    It 'is what a user has' {
        $admin = $customer | Get-PartnerCustomerUser -Name 'admin*'
        ($admin | Get-PartnerCustomerRole).Name | Should -Be 'Global Administrator'
        (Get-PartnerCustomerRole $customer -UserId $admin.UserPrincipalName).Name | Should -Be 'Global Administrator'
    }
}
