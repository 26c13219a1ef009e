BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'DelegatedAdminAssignment' {
    BeforeAll {
        $null = Connect-Sandbox
        $rights = Get-DelegatedAdminRelationship -Status active | Select-Object -First 1
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'gives a group roles, others, and none' {
        $rights | Add-DelegatedAdminAssignment -Group 'GDAP Service Desk' -Role 'User Administrator' -WhatIf
        $rights | Get-DelegatedAdminAssignment | Should -BeNullOrEmpty

        $added = $rights | Add-DelegatedAdminAssignment -Group 'gdap service desk' -Role 'User Administrator', LicenseAdministrator -Confirm:$false
        $added.Status, $added.GroupName, $added.CustomerId | Should -Be 'active', 'GDAP Service Desk', $rights.CustomerId
        ($rights | Get-DelegatedAdminAssignment -Group 'gdap*').Roles | Should -Be 'User Administrator', 'License Administrator'
        $set = $added | Get-Copy | Set-DelegatedAdminAssignment -Role 'License Administrator' -Confirm:$false
        $set.Roles | Should -Be 'License Administrator'

        $operation = $rights | Get-DelegatedAdminOperation
        $operation.Status | Should -Be 'succeeded'
        ($operation | Get-DelegatedAdminOperation).OperationId | Should -Be $operation.OperationId
        Get-DelegatedAdminOperation $rights -OperationId none -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'DelegatedAdminNotFound*'

        $set | Remove-DelegatedAdminAssignment -Confirm:$false
        $rights | Get-DelegatedAdminAssignment | Should -BeNullOrEmpty
    }

    It 'is refused before it is sent for a role that the customer did not grant, and for an unknown group' {
        $before = @(Get-RelationshipEvent).Count
        $rights | Add-DelegatedAdminAssignment -Group HelpdeskAgents -Role 'Global Administrator' -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $rights | Add-DelegatedAdminAssignment -Group Nobody -Role 'User Administrator' -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable +failed
        $failed.FullyQualifiedErrorId.ForEach({ $_.Split(',')[0] }) | Select-Object -Unique | Should -Be 'DelegatedAdminRolesNotGranted', 'SecurityGroupUnknown'
        @(Get-RelationshipEvent).Count | Should -Be $before
    }
}
