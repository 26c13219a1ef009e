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

    It 'comes back by its copy, and is read from the journal' {
        $copies = $run | Get-CustomerRemoval | Get-Copy
        ($copies | Get-CustomerRemoval).RunId | Sort-Object -Unique | Should -Be $run.RunId
        ($copies | Compare-CustomerRemoval).Audit | Sort-Object -Unique | Should -Be 'Confirmed'
        (Compare-CustomerRemoval ($run | Get-Copy)).Audit | Sort-Object -Unique | Should -Be 'Confirmed'
        $copies | Undo-CustomerRemovalStep -Confirm:$false | Should -BeNullOrEmpty
        $stranger = [PartnerRelationships.CustomerRemoval]@{ RunId = [guid]::NewGuid(); CustomerId = [guid]::NewGuid() } | Get-Copy
        { $stranger | Undo-CustomerRemovalStep -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'RemovalNotFound,*'
    }

    It 'goes to a table with Export-Csv, steps in words' {
        ($run | Get-CustomerRemoval | Select-Object -First 1 | ConvertTo-Csv | ConvertFrom-Csv).Steps | Should -BeExactly 'Check (Done); RemoveRelationship (Done); Verify (Done)'
    }

    It 'agrees with what the service logged' {
        $run | Get-CustomerRemoval | Compare-CustomerRemoval | ForEach-Object Audit | Sort-Object -Unique | Should -Be 'Confirmed'
    }
}
