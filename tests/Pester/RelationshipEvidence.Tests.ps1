BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipEvidence' {
    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is written once, and verified without a connection' {
        $null = Connect-Sandbox
        $null = Get-Ready 2 | New-CustomerRemovalPlan "$TestDrive/proven.json" -Reason 'The contract ended'
        $null = Invoke-RelationshipPlan "$TestDrive/proven.json" -Attest -Confirm:$false
        $evidence = Get-RelationshipRun | Export-RelationshipEvidence "$TestDrive/evidence"
        { Get-RelationshipRun | Export-RelationshipEvidence "$TestDrive/evidence" -ErrorAction Stop } | Should -Throw
        Disconnect-PartnerCenter
        $evidence.Removed | Should -Be 2
        $evidence.Report | Should -Exist
        (Test-RelationshipLedger -Evidence $evidence.Evidence).IsIntact | Should -BeTrue
    }

    It 'is handed to a customer alone, who verifies it without a connection' {
        $null = Connect-Sandbox
        $null = Get-Ready 2 | New-CustomerRemovalPlan "$TestDrive/handed.json" -Reason 'The contract ended'
        $null = Invoke-RelationshipPlan "$TestDrive/handed.json" -Attest -Confirm:$false
        $mine, $other = Get-RelationshipChange
        $certificate = New-Certificate
        $proof = $mine | Export-RelationshipEvidence "$TestDrive/handed" -SigningCertificate $certificate
        $head = Save-RelationshipLedgerHead
        Disconnect-PartnerCenter
        $proof.CustomerId | Should -Be $mine.CustomerId
        Get-Content $proof.Evidence -Raw | Should -Not -Match ([regex]::Escape($other.Name))
        $verdict = $proof | Test-RelationshipEvidence -TrustedRoot $certificate -Witness $head -ErrorAction SilentlyContinue
        $verdict.CustomerId | Should -Be $mine.CustomerId
        $verdict.SelfConsistent.Is | Should -BeTrue
        $verdict.SignedBy.State | Should -BeIn 'Trusted', 'Unknown'
        $verdict.Witnessed.Is | Should -BeTrue
        (Get-Content $proof.Evidence -Raw) -replace $mine.Name, $other.Name | Set-Content "$TestDrive/changed.jsonl" -NoNewline
        { Test-RelationshipEvidence "$TestDrive/changed.jsonl" -TrustedRoot $certificate -ErrorAction Stop } | Should -Throw -ErrorId 'EvidenceUnproven,*'
    }

    It 'is signed, with the signature beside it' {
        $null = Connect-Sandbox
        $null = Get-Ready | New-CustomerRemovalPlan "$TestDrive/signed.json" -Reason 'The contract ended'
        $null = Invoke-RelationshipPlan "$TestDrive/signed.json" -Attest -Confirm:$false
        $evidence = Get-RelationshipRun | Export-RelationshipEvidence "$TestDrive/signed" -SigningCertificate (New-Certificate)
        $evidence.SignedBy | Should -Be 'CN=Ada'
        $evidence.Signature | Should -Be "$($evidence.Evidence).p7s"
        $evidence.Signature | Should -Exist
    }
}
