BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipLedger' {
    BeforeAll {
        $ledger = "$TestDrive/ledger.db"
        $null = Connect-Sandbox @{ Ledger = $ledger }
        1..5 | ForEach-Object { $null = New-ResellerInvitation "Prospect $_" }
    }

    It 'is whole where the connection has it' {
        $checked = Test-RelationshipLedger
        $checked.IsIntact | Should -BeTrue
        $checked.Entries | Should -Be 5
    }

    It 'is checked in its file, without a connection' {
        Disconnect-PartnerCenter
        (Get-Item $ledger | Test-RelationshipLedger).IsIntact | Should -BeTrue
    }

    It 'shows that somebody wrote into it' {
        $bytes = [System.IO.File]::ReadAllBytes($ledger)
        $text = [System.Text.Encoding]::GetEncoding(28591).GetString($bytes)
        [System.IO.File]::WriteAllBytes($ledger, [System.Text.Encoding]::GetEncoding(28591).GetBytes($text.Replace('Prospect 3', 'Prospect 8')))
        $checked = Test-RelationshipLedger $ledger
        $checked.IsIntact | Should -BeFalse
        $checked.Problems | Should -Not -BeNullOrEmpty
    }
}
