BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipStep' {
    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is not undone for a customer that was removed' {
        $null = Connect-Sandbox
        # One that only a legacy subscription keeps, which the plan suspends.
        $kept = Get-PartnerCustomer | Get-CustomerRemovalReadiness |
            Where-Object { $_.Verdict -eq 'Blocked' -and -not ($_.Blockers | Where-Object Rule -ne 'ActiveLegacySubscription') } | Select-Object -First 1
        $null = $kept | New-CustomerRemovalPlan "$TestDrive/kept.json" -Reason 'The contract ended' -SuspendLegacy
        $null = Invoke-RelationshipPlan "$TestDrive/kept.json" -Attest -Confirm:$false
        $removal = $kept | Get-RelationshipChange
        $removal.Steps.Kind | Should -Contain 'SuspendSubscription'
        { $removal | Undo-RelationshipStep -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'StepNotUndoable,*'
    }
}
