BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'CustomerRemoval' {
    BeforeAll {
        $null = Connect-Sandbox
        $ready = Get-Ready 2
        $null = $ready | New-CustomerRemovalPlan "$TestDrive/removals.json" -Reason 'The contract ended'
        $run = Invoke-CustomerRemovalPlan "$TestDrive/removals.json" -Attest -Confirm:$false
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is what became of each customer of a run' {
        ($run | Get-CustomerRemoval).CustomerId | Sort-Object | Should -Be ($ready.CustomerId | Sort-Object)
        ($ready[0] | Get-CustomerRemoval).Outcome | Should -Be 'Removed'
        Get-CustomerRemoval -Open | Should -BeNullOrEmpty
    }

    It 'shows its steps' {
        ($ready[0] | Get-CustomerRemoval).Steps.Kind | Should -Be 'Check', 'RemoveRelationship', 'Verify'
    }

    It 'agrees with what the service logged' {
        $run | Get-CustomerRemoval | Compare-CustomerRemoval | ForEach-Object Audit | Sort-Object -Unique | Should -Be 'Confirmed'
    }
}
