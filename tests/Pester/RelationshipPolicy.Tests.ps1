BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"

    # Hours of another day.
    function Get-ClosedHours {
        $now = [DateTime]::UtcNow
        '{0} 00:00-00:01' -f $now.AddDays(2).ToString('ddd', [cultureinfo]::InvariantCulture)
    }
}

Describe 'RelationshipPolicy' {
    BeforeEach {
        $null = Connect-Sandbox
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is none until one is set, and then the last one' {
        Get-RelationshipPolicy | Should -BeNullOrEmpty
        (Set-RelationshipPolicy -MaximumCount 5 -MaximumShare 0.2).MaximumCount | Should -Be 5
        $null = Set-RelationshipPolicy -MaximumCount 4
        $policy = Get-RelationshipPolicy
        $policy.MaximumCount | Should -Be 4
        $policy.MaximumShare | Should -Be 0.2
        $policy.SetOn | Should -BeGreaterThan ([DateTimeOffset]::UtcNow.AddMinutes(-5))
        @(Get-RelationshipEvent -Kind RelationshipPolicySet).Detail | Should -BeLike '*MaximumCount: ?*'
        (Test-RelationshipLedger).IsIntact | Should -BeTrue
    }

    It 'is not set with -WhatIf, and not twice' {
        Set-RelationshipPolicy -MaximumCount 5 -WhatIf
        Get-RelationshipPolicy | Should -BeNullOrEmpty
        1..2 | ForEach-Object { (Set-RelationshipPolicy -MaximumCount 5).MaximumCount } | Should -Be 5, 5
        Get-RelationshipEvent -Kind RelationshipPolicySet | Should -HaveCount 1
    }

    It 'warns of what becomes looser, and of nothing that becomes stricter' {
        $null = Set-RelationshipPolicy -MaximumCount 5 -Approvals 1
        $null = Set-RelationshipPolicy -MaximumCount 4 -Approvals 2 -WarningVariable told
        $told | Should -BeNullOrEmpty
        $null = Set-RelationshipPolicy -Clear MaximumCount -Approvals 1 -WarningVariable told -WarningAction SilentlyContinue
        $told | Should -BeLike '*less strict: MaximumCount (4 before, now none); Approvals (2 before, now 1).'
    }

    It 'warns of a protected customer that is none' {
        $null = Set-RelationshipPolicy -Protected (Get-Ready).Domain, 'nobody.example' -WarningVariable told -WarningAction SilentlyContinue
        $told | Should -BeLike '*: nobody.example. *'
    }

    It 'is refused where it would be none' {
        { Set-RelationshipPolicy -Hours 'at night' -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPolicyInvalid,*'
        { Set-RelationshipPolicy -Protected nobody -ErrorAction Stop } | Should -Throw -ErrorId 'ProtectedInvalid,*'
        { Set-RelationshipPolicy -Kinds Renewal -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipKindUnknown,*'
        Get-RelationshipPolicy | Should -BeNullOrEmpty
    }

    It 'keeps the authorities whose signatures count' {
        $policy = Set-RelationshipPolicy -RequireSignature -TrustedRoot (New-Certificate)
        $policy.TrustedRoot | Should -HaveCount 1
        { Set-RelationshipPolicy -RequireSignature:$false -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPolicyInvalid,*'
        $policy | Out-String -Width 200 | Should -Match 'TrustedRoot +: CN=Ada \(SHA-256 [0-9a-f]{64}\)'
        (Set-RelationshipPolicy -Clear TrustedRoot, RequireSignature -WarningAction SilentlyContinue).TrustedRoot | Should -BeNullOrEmpty
    }

    It 'is carried to another ledger whole, also as a copy' {
        $null = Set-RelationshipPolicy -MaximumCount 5 -Protected (Get-Ready).CustomerId -Hours '00:00-24:00' -Approvals 1 -Approvers bo@andor.example
        $policy = Get-RelationshipPolicy
        $null = Connect-Sandbox
        $copy = $policy | Get-Copy | Set-RelationshipPolicy
        foreach ($name in 'MaximumCount', 'Protected', 'Hours', 'Approvals', 'Approvers', 'TimeZone') { "$($copy.$name)" | Should -Be "$($policy.$name)" }
        ($policy | Set-RelationshipPolicy -MaximumCount 3).MaximumCount | Should -Be 3
    }

    Context 'with a plan' {
        BeforeEach {
            $ready = Get-Ready 3
            $path = "$TestDrive/plan-$([guid]::NewGuid()).json"
            $null = $ready | New-CustomerRemovalPlan $path -Reason 'The contract ended'
        }

        It 'refuses it by <id>' -ForEach @(
            @{ id = 'RelationshipPlanTooLarge'; rule = 'MaximumCount'; set = { @{ MaximumCount = 2 } } }
            @{ id = 'RelationshipPlanTooLarge'; rule = 'MaximumShare'; set = { @{ MaximumShare = 0.01 } } }
            @{ id = 'RelationshipPlanProtected'; rule = 'Protected'; set = { @{ Protected = $ready[1].Domain } } }
            @{ id = 'RelationshipPlanNotApproved'; rule = 'Approvals'; set = { @{ Approvals = 1 } } }
            @{ id = 'RelationshipPolicyHours'; rule = 'Hours'; set = { @{ Hours = Get-ClosedHours } } }
        ) {
            $with = & $set
            $null = Set-RelationshipPolicy @with
            { Invoke-RelationshipPlan $path -Attest -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId "$id,*" -ExpectedMessage "The policy's $rule (set on *"
            (Test-RelationshipPlan $path | Where-Object Change -eq 'Refused').ErrorId | Should -Be $id
            Get-PartnerCustomer | Should -HaveCount 40
            Get-RelationshipRun | Should -BeNullOrEmpty
        }

        It 'lets it pass where it keeps to the policy' {
            $null = Set-RelationshipPolicy -MaximumCount 3 -MaximumShare 0.1 -Kinds CustomerRemoval -Hours '00:00-24:00'
            (Invoke-RelationshipPlan $path -Attest -Confirm:$false).State | Should -Be 'Done'
        }
    }

    It 'refuses a plan that could never be carried out when it is made' {
        $ready = Get-Ready 3
        $null = Set-RelationshipPolicy -MaximumCount 2
        { $ready | New-CustomerRemovalPlan "$TestDrive/never.json" -Reason 'The contract ended' -MaximumCount 500 -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPlanTooLarge,*'
        "$TestDrive/never.json" | Should -Not -Exist
    }

    Context 'with Remove-CustomerRelationship' {
        BeforeEach {
            $ready = Get-Ready 3
        }

        It 'refuses it by <id>' -ForEach @(
            @{ id = 'RelationshipPlanTooLarge'; set = @{ MaximumCount = 2 } }
            @{ id = 'RelationshipPlanTooLarge'; set = @{ MaximumShare = 0.05 } }
            @{ id = 'RelationshipPolicyPlanNeeded'; set = @{ Approvals = 1 } }
            @{ id = 'RelationshipPolicyPlanNeeded'; set = @{ RequireSignature = $true } }
        ) {
            $null = Set-RelationshipPolicy @set
            { $ready | Remove-CustomerRelationship -Reason 'The contract ended' -Attest -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId "$id,*" -ExpectedMessage "The policy's *"
            Get-PartnerCustomer | Should -HaveCount 40
            Get-RelationshipRun | Should -BeNullOrEmpty
        }

        It 'refuses it outside its hours' {
            $null = Set-RelationshipPolicy -Hours (Get-ClosedHours)
            { $ready | Remove-CustomerRelationship -Reason 'The contract ended' -Attest -WhatIf } | Should -Throw -ErrorId 'RelationshipPolicyHours,*'
        }

        It 'keeps a protected customer, and the others go' {
            $null = Set-RelationshipPolicy -Protected $ready[1].CustomerId -MaximumCount 2 -MaximumShare 0.05
            $removed = $ready | Remove-CustomerRelationship -Reason 'The contract ended' -Attest -Confirm:$false -PassThru -ErrorVariable failed -ErrorAction SilentlyContinue
            $failed[0].FullyQualifiedErrorId | Should -BeLike 'RelationshipPlanProtected,*'
            $removed.CustomerId | Sort-Object | Should -Be ($ready[0, 2].CustomerId | Sort-Object)
        }
    }
}
