BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'CustomerRemovalRun' {
    BeforeAll {
        $null = Connect-PartnerCenter -Sandbox -Path "$TestDrive/sandbox.db" -SeedCustomers 40 -Seed 7
        $ready = Get-Ready 2
        $null = $ready | New-CustomerRemovalPlan "$TestDrive/plan.json" -Reason 'The contract ended'
        $told = Invoke-CustomerRemovalPlan "$TestDrive/plan.json" -Attest -Confirm:$false -PassThru
        $run = Get-CustomerRemovalRun
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'tells each customer with -PassThru, and itself last' {
        $told | Select-Object -SkipLast 1 | ForEach-Object Outcome | Should -Be 'Removed', 'Removed'
        ($told | Select-Object -Last 1).RunId | Should -Be $run.RunId
    }

    It 'is found by its id and by its state' {
        (Get-CustomerRemovalRun $run.RunId).Removed | Should -Be 2
        (Get-CustomerRemovalRun -State Done).RunId | Should -Be $run.RunId
        Get-CustomerRemovalRun -State Running | Should -BeNullOrEmpty
    }

    It 'is remembered by another session' {
        Disconnect-PartnerCenter
        $null = Connect-PartnerCenter -Sandbox -Path "$TestDrive/sandbox.db"
        (Get-CustomerRemovalRun).RunId | Should -Be $run.RunId
    }

    It 'is taken as an argument, and comes back by its copy' {
        (Get-CustomerRemovalRun $run).RunId | Should -Be $run.RunId
        ($run | Get-Copy | Get-CustomerRemovalRun).RunId | Should -Be $run.RunId
        Get-CustomerRemoval $run | Should -HaveCount 2
        Get-CustomerRemoval ($run | Get-Copy) | Should -HaveCount 2
        $run | Get-Copy | Get-CustomerRemoval | Should -HaveCount 2
    }
}
