BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'CustomerRemovalReadiness' {
    BeforeAll {
        $connection = Connect-Sandbox
        $readiness = Get-PartnerCustomer | Get-CustomerRemovalReadiness
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'comes for everyone, in the order of the pipeline' {
        $readiness.CustomerId | Should -Be (Get-PartnerCustomer).CustomerId
    }

    It 'names the blockers, and who must act' {
        $blockers = ($readiness | Where-Object Verdict -eq 'Blocked').Blockers
        @($blockers | Where-Object { -not $_.Evidence -or -not $_.WhoMustAct -or -not $_.Remedy }) | Should -HaveCount 0
        ($readiness | Where-Object Verdict -eq 'Ready').Blockers | Should -BeNullOrEmpty
    }

    It 'is counted by rule' {
        ($readiness.Blockers | Group-Object Rule).Name | Should -Contain 'ActiveLegacySubscription'
    }

    It 'stops checking when Select-Object has its first one' {
        Get-PartnerCustomer | Get-CustomerRemovalReadiness | Select-Object -First 1 | Should -HaveCount 1
    }

    It 'is checked by many threads on one connection' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
        $module = "$PSScriptRoot/../../out/PartnerRelationships"
        $verdicts = Get-PartnerCustomer | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:module
            $one = $_ | Get-CustomerRemovalReadiness -Connection $using:connection
            "$($one.CustomerId) $($one.Verdict)"
        }
        $verdicts | Sort-Object | Should -Be ($readiness | ForEach-Object { "$($_.CustomerId) $($_.Verdict)" } | Sort-Object)
    }

    It 'puts the days that are known into a calendar' {
        $null = Get-PartnerCustomer | Get-CustomerRemovalReadiness -AsCalendar "$TestDrive/days.ics"
        Get-Content "$TestDrive/days.ics" | Should -Contain 'BEGIN:VCALENDAR'
    }

    It 'is taken as an argument, and comes back by its copy' {
        (Get-CustomerRemovalReadiness $readiness[0]).CustomerId | Should -Be $readiness[0].CustomerId
        ($readiness[0] | Get-Copy | Get-CustomerRemovalReadiness).CustomerId | Should -Be $readiness[0].CustomerId
    }

    It 'says the same when it comes back from Export-Clixml' {
        $readiness | Export-Clixml "$TestDrive/readiness.xml"
        $copies = Import-Clixml "$TestDrive/readiness.xml"
        foreach ($verdict in 'Ready', 'Blocked') {
            ($copies | Where-Object Verdict -eq $verdict).CustomerId | Should -Be ($readiness | Where-Object Verdict -eq $verdict).CustomerId
            ($copies | Where-Object Verdict -ne $verdict).CustomerId | Should -Be ($readiness | Where-Object Verdict -ne $verdict).CustomerId
        }
        $copies | Format-Table | Out-String | Should -BeExactly ($readiness | Format-Table | Out-String)
        $copies | Format-List | Out-String | Should -BeExactly ($readiness | Format-List | Out-String)
        $copies | ConvertTo-Json -Depth 4 | Should -BeExactly ($readiness | ConvertTo-Json -Depth 4)
        ($copies | Where-Object ReadOn -gt ([DateTimeOffset]::UtcNow)) | Should -BeNullOrEmpty
    }

    It 'says the same when it comes from a job' {
        $module = "$PSScriptRoot/../../out/PartnerRelationships"
        $copies = Start-Job {
            Import-Module $using:module
            $null = Connect-PartnerCenter -Sandbox -SeedCustomers 40 -Seed 7
            Get-PartnerCustomer | Get-CustomerRemovalReadiness
        } | Receive-Job -Wait -AutoRemoveJob
        @($copies | Where-Object Verdict -ne 'Blocked') | Should -HaveCount @($readiness | Where-Object Verdict -ne 'Blocked').Count
        @($copies | Where-Object Verdict -eq 'Ready') | Should -HaveCount @($readiness | Where-Object Verdict -eq 'Ready').Count
    }

    It 'goes to a table with Export-Csv, blockers in words' {
        $row = $readiness | Where-Object Verdict -eq 'Blocked' | Select-Object -First 1
        $text = ($row | ConvertTo-Csv | ConvertFrom-Csv).Blockers
        $text | Should -BeExactly (($row.Blockers | ForEach-Object { "$_" }) -join '; ')
        $text | Should -BeLike "*$($row.Blockers[0].Evidence)*"
    }
}
