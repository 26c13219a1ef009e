BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
    $examples = "$PSScriptRoot/../../examples"
}

Describe 'Examples' {
    AfterEach {
        Disconnect-PartnerCenter -ErrorAction Ignore
    }

    It 'a morning shows who accepted, which terms end, and nothing that is fine' {
        $null = Connect-Sandbox
        $null = New-ResellerInvitation -CustomerName 'Silver Lake Ltd' | Approve-ResellerInvitation -Confirm:$false
        $found = & "$examples/morning.ps1" -DaysAhead 400
        $found.Topic | Should -Contain 'Term ends'
        $found.Topic | Should -Not -Contain 'Ledger'
        $found | Where-Object { -not $_.Command } | Should -BeNullOrEmpty
    }

    It 'a bulk removal waits for its approval' {
        $null = Connect-Sandbox
        Get-Ready 3 | Select-Object CustomerId, Name | Export-Csv "$TestDrive/leaving.csv"
        $arguments = @{ Csv = "$TestDrive/leaving.csv"; Folder = "$TestDrive/leaving"; Reason = 'The contract ended'; Attest = $true }
        & "$examples/bulk-removal.ps1" @arguments | Should -BeLike 'Planned: 3 customers*'
        & "$examples/bulk-removal.ps1" @arguments | Should -BeLike 'Not begun: *approv*'
        Get-RelationshipRun | Should -BeNullOrEmpty
    }

    It 'a bulk removal is carried out once, however often the script is run, and leaves evidence' {
        $null = Connect-Sandbox
        Get-Ready 3 | Select-Object CustomerId, Name | Export-Csv "$TestDrive/agreed.csv"
        $arguments = @{ Csv = "$TestDrive/agreed.csv"; Folder = "$TestDrive/agreed"; Reason = 'The contract ended'; Attest = $true; WithoutApproval = $true }
        & "$examples/bulk-removal.ps1" @arguments | Should -BeLike 'Planned: 3 customers*'
        $told = & "$examples/bulk-removal.ps1" @arguments
        $told[0] | Should -BeLike 'Done: 3 of 3*'
        $told[1] -replace '^Evidence: ' | Should -Exist
        & "$examples/bulk-removal.ps1" @arguments | Select-Object -Last 2 | Should -Be $told
        Get-RelationshipRun | Should -HaveCount 1
    }

    It 'a monthly renewal plans once, asks once, writes the mails, and ends what was replaced' {
        $null = Connect-Sandbox
        $arguments = @{ Folder = "$TestDrive/renewals"; ExpiresWithin = 600; Attest = $true }
        $told = & "$examples/monthly-renewal.ps1" @arguments
        $told[0] | Should -BeLike 'Planned: 5 customers, 0 of them blocked*'
        $told[1] | Should -BeLike '*: Waiting, 0 of 5 renewed*'
        $told[2] | Should -Be 'Mails: 5'
        "$TestDrive/renewals/mails/*.eml" | Should -Exist
        $mails = Get-ResellerInvitation -Channel Renewal
        $mails.State | Sort-Object -Unique | Should -Be 'Exported'
        $null = $mails | Select-Object -First 3 | Approve-ResellerInvitation -Confirm:$false

        $told = & "$examples/monthly-renewal.ps1" @arguments
        $told[0] | Should -BeLike '*: Waiting, 3 of 5 renewed*'
        $told[1] | Should -BeLike 'Waits since *: *'
        Get-ResellerInvitation -Channel Renewal | Should -HaveCount 5
        $null = $mails | Select-Object -Last 2 | Approve-ResellerInvitation -Confirm:$false
        & "$examples/monthly-renewal.ps1" @arguments | Should -BeLike '*: Done, 5 of 5 renewed*'
        "$TestDrive/renewals/evidence/*.jsonl" | Should -Exist
    }

    It 'a runbook says little, and goes on with a plan' {
        $null = Connect-Sandbox @{ Ledger = "$TestDrive/book.db"; Path = "$TestDrive/book.sandbox" }
        $null = Get-Ready 2 | New-CustomerRemovalPlan "$TestDrive/book.jsonl" -Reason 'The contract ended'
        Disconnect-PartnerCenter
        $connect = { Connect-PartnerCenter -Sandbox -Path "$TestDrive/book.sandbox" -Ledger $Ledger }
        $told = & "$examples/runbook.ps1" -TenantId t -ApplicationId a -VaultName v -Ledger "$TestDrive/book.db" -Plan "$TestDrive/book.jsonl" -Connect $connect
        $told | Should -Be 'accepted 0', 'not answered for ten days 0', 'run Done 2 of 2, 0 errors'
    }
}
