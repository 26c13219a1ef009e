BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'DelegatedAdminRelationship' {
    BeforeAll {
        $null = Connect-Sandbox
        $active = Get-DelegatedAdminRelationship -Status active
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is found by each filter' {
        $active | Should -HaveCount 10
        (Get-DelegatedAdminRelationship -AutoExtend).Count + (Get-DelegatedAdminRelationship -AutoExtend:$false).Count | Should -Be 10
        (Get-DelegatedAdminRelationship -Role licenseadministrator).Count | Should -Be 10
        Get-DelegatedAdminRelationship -Role 'Global Administrator' | Should -BeNullOrEmpty
        Get-DelegatedAdminRelationship -ExpiresWithin 30 | Should -BeNullOrEmpty
        (Get-DelegatedAdminRelationship -ExpiresWithin 600).AutoExtends | Should -Not -Contain $true
        (Get-DelegatedAdminRelationship -Name '*GDAP 1').DisplayName | Should -BeLike '* GDAP 1'
        (Get-PartnerCustomer | Get-DelegatedAdminRelationship).RelationshipId | Sort-Object | Should -Be ($active.RelationshipId | Sort-Object)
        ($active[0] | Get-Copy | Get-DelegatedAdminRelationship).DisplayName | Should -Be $active[0].DisplayName
        (Get-DelegatedAdminRelationship -Id $active[1]).RelationshipId | Should -Be $active[1].RelationshipId
    }

    It 'is drafted, requested in the customer''s language, and approved' {
        $customer = Get-PartnerCustomer | Select-Object -First 1
        $customer | New-DelegatedAdminRelationship -Role 'Global Reader' -WhatIf
        Get-DelegatedAdminRelationship -Status created | Should -BeNullOrEmpty

        $draft = $customer | New-DelegatedAdminRelationship -Role 'Global Reader', UserAdministrator -Days 90 -AutoExtend -Confirm:$false
        $draft.Roles | Should -Be 'Global Reader', 'User Administrator'
        $draft.Status, $draft.Duration, $draft.AutoExtends | Should -Be 'created', 'P90D', $true
        $asked = $draft | Request-DelegatedAdminRelationship -Culture hu-HU -Confirm:$false
        $asked.Status | Should -Be 'approvalPending'
        $asked.Body | Should -BeLike "*90 napra*$($asked.Link)*"
        ($asked | Request-DelegatedAdminRelationship -Culture en).Body | Should -BeLike 'Hello*'
        $asked | Stop-DelegatedAdminRelationship -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'DelegatedAdminStatusUnfit*'
        (Get-RelationshipEvent -Kind AccountChangeEnded).Detail | Should -Contain "RequestDelegatedAdmin $($draft.RelationshipId) ($($draft.DisplayName)): Done."
    }

    It 'has a name of its own, and no extension with Global Administrator' {
        $draft = New-DelegatedAdminRelationship -Name 'Twice' -Role 'Global Reader' -Confirm:$false
        $failed = { New-DelegatedAdminRelationship -Name 'twice' -Role 'Global Reader' -Confirm:$false -ErrorAction Stop } | Should -Throw -PassThru
        $failed.FullyQualifiedErrorId | Should -BeLike 'DelegatedAdminNameTaken*'
        { New-DelegatedAdminRelationship -Name ('x' * 51) -Role 'Global Reader' -Confirm:$false -ErrorAction Stop } | Should -Throw '*1 to 50 characters*'
        { New-DelegatedAdminRelationship -Name 'y' -Role 'Global Administrator' -AutoExtend -Confirm:$false } | Should -Throw '*cannot be extended automatically*'
        ($draft | Stop-DelegatedAdminRelationship -Confirm:$false).Status | Should -Be 'deleted'
    }

    It 'is extended or not, and ends, while the next one''s failure stops nothing' {
        $one, $other = $active | Where-Object AutoExtends -eq $false | Select-Object -First 2
        ($one | Set-DelegatedAdminRelationship -AutoExtend).AutoExtends | Should -BeTrue
        ($one | Set-DelegatedAdminRelationship -AutoExtend:$false).AutoExtends | Should -BeFalse

        $one | Stop-DelegatedAdminRelationship -WhatIf
        (Get-DelegatedAdminRelationship -Id $one).Status | Should -Be 'active'
        $ended = $one.RelationshipId, 'nonsense', $other.RelationshipId | Stop-DelegatedAdminRelationship -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        $ended.Status | Should -BeLike 'terminat*'
        $ended | Should -HaveCount 2
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'DelegatedAdminIdInvalid*'
    }
}
