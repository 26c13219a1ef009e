BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'CustomerRelationship' {
    BeforeEach {
        $null = Connect-Sandbox
        $ready = Get-Ready
        $how = @{ Reason = 'The contract ended'; Attest = $true; Confirm = $false }
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is read for everyone' {
        $relationships = Get-PartnerCustomer | Get-CustomerRelationship
        $relationships | Should -HaveCount 40
        $relationships.Reseller | Sort-Object -Unique | Should -Be 'reseller'
    }

    It 'is read from lists without a name, and says what no list has' {
        $all = Get-CustomerRelationship -WarningVariable warned
        $warned | Should -BeNullOrEmpty
        $all.CustomerId | Should -Be (Get-PartnerCustomer).CustomerId
        $all.DelegatedAdmin | Sort-Object -Unique | Should -Be 'Unknown'
        $all.Where{ $_.DelegatedAdminRelationships.Count }.Count | Should -BeGreaterThan 0
        $full = Get-CustomerRelationship -Detailed
        $full.CustomerId | Should -Be $all.CustomerId
        $full.DelegatedAdmin | Should -Not -Contain 'Unknown'
        foreach ($part in 'Reseller', 'IndirectPartners', 'DelegatedAdminRoles', 'DelegatedAdminEndsOn') {
            "$($full.$part)" | Should -Be "$($all.$part)"
        }
    }

    It 'is the same by id as by the pipeline, with groups and the privileges' {
        $one = Get-DelegatedAdminRelationship -Status active | Select-Object -First 1
        $null = Add-DelegatedAdminAssignment $one.RelationshipId -Group AdminAgents -Role $one.Roles[0] -Confirm:$false
        $tie = Get-CustomerRelationship $one.CustomerId
        $tie.DelegatedAdmin | Should -Not -Be 'Unknown'
        $tie.DelegatedAdminGroups | Should -Be 'AdminAgents'
        $tie.DelegatedAdminEndsOn | Should -BeLessOrEqual $one.EndsOn
        ($one | Get-CustomerRelationship -Detailed:$false).DelegatedAdminGroups | Should -BeNullOrEmpty
    }

    It 'has the invitation and the run that the ledger knows' {
        $invited = New-ResellerInvitation -Name 'Kék Tó Kft.' -Email 'iroda@kekto.example' | Approve-ResellerInvitation -Confirm:$false
        $null = $ready | Remove-CustomerRelationship @how
        ($invited | Get-CustomerRelationship -Detailed:$false).Invitation.State | Should -Be 'Accepted'
        $gone = $ready | Get-CustomerRelationship -Detailed:$false
        $gone.Reseller | Should -Be 'none'
        $gone.Run.Outcome | Should -Be 'Removed'
        $gone.Run.RunId | Should -Be (Get-RelationshipRun).RunId
    }

    It 'is read from lists where many are named, without a question about each' {
        Disconnect-PartnerCenter
        $null = Connect-PartnerCenter -Sandbox -SeedCustomers 130 -Seed 7
        $all = Get-PartnerCustomer | Get-CustomerRelationship
        $all | Should -HaveCount 130
        $all.DelegatedAdmin | Sort-Object -Unique | Should -Be 'Unknown'
        (Get-PartnerCustomer | Get-CustomerRelationship -Detailed).DelegatedAdmin | Should -Not -Contain 'Unknown'
    }

    It 'ends, and the customer is gone from the list' {
        $result = $ready | Remove-CustomerRelationship @how -PassThru
        $result.Outcome | Should -Be 'Removed'
        (Get-PartnerCustomer).CustomerId | Should -Not -Contain $ready.CustomerId
        ($ready | Get-CustomerRelationship).Reseller | Should -Be 'none'
    }

    It 'stays with -WhatIf' {
        $ready | Remove-CustomerRelationship @how -WhatIf -PassThru | Should -BeNullOrEmpty
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'stays while something blocks it, and the error is caught by its type' {
        $blocked = Get-Blocked
        try { $blocked | Remove-CustomerRelationship @how -ErrorAction Stop }
        catch [PartnerRelationships.RemovalException] { $caught = $_ }
        $caught.FullyQualifiedErrorId | Should -BeLike 'RemovalBlocked,*'
        $caught.TargetObject | Should -Be $blocked.CustomerId
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'ends for the others after one that is refused' {
        $results = (Get-Blocked), $ready | Remove-CustomerRelationship @how -PassThru -ErrorAction SilentlyContinue -ErrorVariable failed
        $results.Outcome | Should -Be 'Blocked', 'Removed'
        $failed | Should -HaveCount 1
    }

    It 'ends once, however often it is said' {
        $null = $ready | Remove-CustomerRelationship @how
        ($ready | Remove-CustomerRelationship @how -PassThru -WarningVariable warned -WarningAction SilentlyContinue).Outcome | Should -Be 'AlreadyGone'
        $warned | Should -HaveCount 1
    }

    It 'stays without an attestation, and -WhatIf asks for nothing' {
        { $ready | Remove-CustomerRelationship -Reason 'Ended' -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'AttestationMissing,*'
        $ready | Remove-CustomerRelationship -Reason 'Ended' -WhatIf -ErrorVariable failed
        $failed | Should -BeNullOrEmpty
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'stays if no confirmation is possible, and the error names the customer and -Confirm' {
        # A runspace of its own has a host that asks nobody, also where the suite runs at a console.
        $shell = [powershell]::Create()
        try {
            $script = 'param($module, $connection, $id) Import-Module $module; Remove-CustomerRelationship $id -Reason Ended -Connection $connection'
            $null = $shell.AddScript($script).AddArgument("$PSScriptRoot/../../out/PartnerRelationships").AddArgument((Get-PartnerCenterConnection)).AddArgument($ready.CustomerId).Invoke()
            $shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike 'ConfirmationUnavailable,*'
            $shell.Streams.Error.TargetObject | Should -Be $ready.CustomerId
            $shell.Streams.Error.ErrorDetails.RecommendedAction | Should -Match '-Confirm:\$false'
        }
        finally {
            $shell.Dispose()
        }
        Get-PartnerCustomer | Should -HaveCount 40
    }
}
