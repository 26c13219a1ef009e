BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipReport' {
    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is one file that tells of everybody, and is not replaced by itself' {
        $null = Connect-Sandbox
        $null = Get-Ready 2 | New-CustomerRemovalPlan "$TestDrive/told.json" -Reason 'The contract ended'
        $null = Invoke-RelationshipPlan "$TestDrive/told.json" -Attest -Confirm:$false
        $report = Export-RelationshipReport "$TestDrive/report.html" -Detailed
        $report.Customers, $report.Runs, $report.IsDetailed | Should -Be 38, 1, $true
        $page = Get-Content $report.Path -Raw
        foreach ($customer in Get-PartnerCustomer | Select-Object -First 20) { $page | Should -Match ([regex]::Escape($customer.CustomerId)) }
        $page | Should -Match 'Removed: 2'
        { Export-RelationshipReport "$TestDrive/report.html" -ErrorAction Stop } | Should -Throw -ErrorId 'ReportExists,*'
        (Export-RelationshipReport "$TestDrive/report.html" -Force).IsDetailed | Should -BeFalse
    }
}
