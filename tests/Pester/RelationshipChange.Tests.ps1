BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipChange' {
    BeforeAll {
        $null = Connect-Sandbox
        $ready = Get-Ready 2
        $null = $ready | New-CustomerRemovalPlan "$TestDrive/removals.json" -Reason 'The contract ended'
        $run = Invoke-RelationshipPlan "$TestDrive/removals.json" -Attest -Confirm:$false
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is what became of each customer of a run' {
        ($run | Get-RelationshipChange).CustomerId | Sort-Object | Should -Be ($ready.CustomerId | Sort-Object)
        ($ready[0] | Get-RelationshipChange).Outcome | Should -Be 'Removed'
        Get-RelationshipChange -Open | Should -BeNullOrEmpty
    }

    It 'shows its steps' {
        ($ready[0] | Get-RelationshipChange).Steps.Kind | Should -Be 'Check', 'RemoveRelationship', 'Verify'
    }

    It 'comes back by its copy, and is read from the journal' {
        $copies = $run | Get-RelationshipChange | Get-Copy
        ($copies | Get-RelationshipChange).RunId | Sort-Object -Unique | Should -Be $run.RunId
        ($copies | Compare-RelationshipRun).Audit | Sort-Object -Unique | Should -Be 'Confirmed'
        (Compare-RelationshipRun ($run | Get-Copy)).Audit | Sort-Object -Unique | Should -Be 'Confirmed'
        $copies | Undo-RelationshipStep -Confirm:$false | Should -BeNullOrEmpty
        $stranger = [PartnerRelationships.RelationshipChange]@{ RunId = [guid]::NewGuid(); CustomerId = [guid]::NewGuid() } | Get-Copy
        { $stranger | Undo-RelationshipStep -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipChangeNotFound,*'
    }

    It 'goes to a table with Export-Csv, steps in words' {
        ($run | Get-RelationshipChange | Select-Object -First 1 | ConvertTo-Csv | ConvertFrom-Csv).Steps | Should -BeExactly 'Check (Done); RemoveRelationship (Done); Verify (Done)'
    }

    It 'agrees with what the service logged' {
        $run | Get-RelationshipChange | Compare-RelationshipRun | ForEach-Object Audit | Sort-Object -Unique | Should -Be 'Confirmed'
    }
}
