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

    It 'names what stands in the way, and who must act' {
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
}
