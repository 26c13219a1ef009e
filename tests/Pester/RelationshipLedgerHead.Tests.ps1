BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipLedgerHead' {
    BeforeAll {
        $ledger = "$TestDrive/ledger.db"
        $null = Connect-Sandbox @{ Ledger = $ledger }
        1..3 | ForEach-Object { $null = New-ResellerInvitation "Prospect $_" }
        $certificate = New-Certificate
        $head = Save-RelationshipLedgerHead "$TestDrive/head.json" -SigningCertificate $certificate
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'says how far the ledger had come, and who says so' {
        $head.Entries | Should -Be 3
        $head.SignedBy | Should -Be $certificate.Subject
        Get-Content $head.File -TotalCount 1 | Should -BeLike '{"format":"PartnerRelationships.LedgerHead/1"*'
    }

    It 'is held against the ledger, from the file and as it came back from somewhere' {
        $null = New-ResellerInvitation 'Prospect 4'
        foreach ($witness in "$TestDrive/head.json", ($head | Get-Copy)) {
            $checked = Test-RelationshipLedger -Witness $witness -TrustedRoot $certificate
            $checked.IsIntact | Should -BeTrue
            $checked.WitnessedOn | Should -Be $head.SavedOn
            $checked.Witness.State | Should -Be 'Unknown'
        }
    }

    It 'shows that the ledger is another one' {
        $other = Connect-Sandbox @{ Ledger = "$TestDrive/other.db" }
        1..4 | ForEach-Object { $null = New-ResellerInvitation "Prospect $_" -Connection $other }
        (Test-RelationshipLedger -Witness $head -Connection $other).Problems[0].ProblemId | Should -Be 'EntryReplaced'
    }

    It 'is left as it is without -Force' {
        { Save-RelationshipLedgerHead "$TestDrive/head.json" -ErrorAction Stop } | Should -Throw -ErrorId 'WitnessExists*'
    }
}
