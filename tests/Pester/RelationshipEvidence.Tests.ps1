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
