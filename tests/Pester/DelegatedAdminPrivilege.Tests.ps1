BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'DelegatedAdminPrivilege' {
    It 'ends, and the reseller relationship stays' {
        $null = Connect-Sandbox
        $customer = Get-PartnerCustomer | Get-CustomerRelationship | Where-Object DelegatedAdmin -eq 'Granted' | Select-Object -First 1
        $customer | Remove-DelegatedAdminPrivilege -WhatIf
        ($customer | Get-CustomerRelationship).DelegatedAdmin | Should -Be 'Granted'

        ($customer | Remove-DelegatedAdminPrivilege -PassThru -Confirm:$false).AllowsDelegatedAccess | Should -BeFalse
        ($customer | Get-CustomerRelationship).DelegatedAdmin, ($customer | Get-CustomerRelationship).Reseller | Should -Be 'NotGranted', 'reseller'
        $customer | Remove-DelegatedAdminPrivilege
        @(Get-RelationshipEvent -Kind AccountChangeIntended).Count | Should -Be 1
        Disconnect-PartnerCenter
    }
}
