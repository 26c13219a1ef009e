BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipRun' {
    BeforeAll {
        $null = Connect-PartnerCenter -Sandbox -Path "$TestDrive/sandbox.db" -SeedCustomers 40 -Seed 7
        $ready = Get-Ready 2
        $null = $ready | New-CustomerRemovalPlan "$TestDrive/plan.json" -Reason 'The contract ended'
        $told = Invoke-RelationshipPlan "$TestDrive/plan.json" -Attest -Confirm:$false -PassThru
        $run = Get-RelationshipRun
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'returns each customer with -PassThru, and the run last' {
        $told | Select-Object -SkipLast 1 | ForEach-Object Outcome | Should -Be 'Removed', 'Removed'
        ($told | Select-Object -Last 1).RunId | Should -Be $run.RunId
    }

    It 'is found by its id and by its state' {
        (Get-RelationshipRun $run.RunId).Removed | Should -Be 2
        (Get-RelationshipRun -State Done).RunId | Should -Be $run.RunId
        Get-RelationshipRun -State Running | Should -BeNullOrEmpty
    }

    It 'is remembered by another session' {
        Disconnect-PartnerCenter
        $null = Connect-PartnerCenter -Sandbox -Path "$TestDrive/sandbox.db"
        (Get-RelationshipRun).RunId | Should -Be $run.RunId
    }

    It 'is taken as an argument, and comes back by its copy' {
        (Get-RelationshipRun $run).RunId | Should -Be $run.RunId
        ($run | Get-Copy | Get-RelationshipRun).RunId | Should -Be $run.RunId
        Get-RelationshipChange $run | Should -HaveCount 2
        Get-RelationshipChange ($run | Get-Copy) | Should -HaveCount 2
        $run | Get-Copy | Get-RelationshipChange | Should -HaveCount 2
    }
}
