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

    It 'stays while something stands in the way, and the error is caught by its type' {
        $blocked = Get-Blocked
        try { $blocked | Remove-CustomerRelationship @how -ErrorAction Stop }
        catch [PartnerRelationships.RemovalException] { $caught = $_ }
        $caught.FullyQualifiedErrorId | Should -BeLike 'RemovalBlocked,*'
        $caught.TargetObject | Should -Be $blocked.CustomerId
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'ends for the others behind one that is refused' {
        $results = (Get-Blocked), $ready | Remove-CustomerRelationship @how -PassThru -ErrorAction SilentlyContinue -ErrorVariable failed
        $results.Outcome | Should -Be 'Blocked', 'Removed'
        $failed | Should -HaveCount 1
    }

    It 'ends once, however often it is said' {
        $null = $ready | Remove-CustomerRelationship @how
        ($ready | Remove-CustomerRelationship @how -PassThru -WarningVariable warned -WarningAction SilentlyContinue).Outcome | Should -Be 'AlreadyGone'
        $warned | Should -HaveCount 1
    }

    It 'stays where nobody attests, and -WhatIf asks for nothing' {
        { $ready | Remove-CustomerRelationship -Reason 'Ended' -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'AttestationMissing,*'
        $ready | Remove-CustomerRelationship -Reason 'Ended' -WhatIf -ErrorVariable failed
        $failed | Should -BeNullOrEmpty
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'stays where nobody can be asked, and the error names the customer and -Confirm' {
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
