BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCustomerRoleMember' {
    BeforeEach {
        $null = Connect-Sandbox
        $customer = Get-Account
        $user = $customer | Get-PartnerCustomerUser | Select-Object -Last 1
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is added by names, once, and piped out again' {
        $added = Add-PartnerCustomerRoleMember $customer $user.UserPrincipalName 'helpdesk administrator' -Confirm:$false
        $added.RoleName | Should -Be 'Helpdesk Administrator'
        ($user | Add-PartnerCustomerRoleMember -Role HelpdeskAdministrator -Confirm:$false).UserId | Should -Be $user.UserId
        $members = $customer | Get-PartnerCustomerRoleMember -Role 'Helpdesk Administrator'
        $members.UserPrincipalName | Should -Be $user.UserPrincipalName

        $members | Remove-PartnerCustomerRoleMember -WhatIf
        $customer | Get-PartnerCustomerRoleMember -Role 'Helpdesk Administrator' | Should -HaveCount 1
        $members | Remove-PartnerCustomerRoleMember -Confirm:$false
        $customer | Get-PartnerCustomerRoleMember -Role 'Helpdesk Administrator' | Should -BeNullOrEmpty
    }

    It 'is returned for every role of the tenant when none is named' {
        ($customer | Get-PartnerCustomerRoleMember).RoleName | Should -Be 'Global Administrator'
    }

    It 'of a role that the tenant does not have is refused with those that it has' {
        $user | Add-PartnerCustomerRoleMember -Role 'Teams Administrator' -Confirm:$false -ErrorVariable refused -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $refused.FullyQualifiedErrorId | Should -BeLike 'DirectoryRoleUnknown,*'
        $refused.Exception.Message | Should -BeLike '*Global Administrator*'
    }

    It 'is refused with the role that it takes where the customer did not grant it' {
        $other = Get-PartnerCustomer | Get-PartnerCustomer | Where-Object { -not $_.AllowsDelegatedAccess } |
            Where-Object { $_ | Get-PartnerCustomerUser -ErrorAction Ignore } | Select-Object -First 1
        $other | Get-PartnerCustomerUser | Select-Object -Last 1 | Add-PartnerCustomerRoleMember -Role 'Global Reader' -Confirm:$false -ErrorVariable refused -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $refused.FullyQualifiedErrorId | Should -BeLike 'RoleMissing,*'
        $refused.Exception.Message | Should -BeLike '*Privileged Role Administrator*'
    }
}
