BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'RelationshipPlan' {
    BeforeEach {
        $null = Connect-Sandbox
        $ready = Get-Ready 3
        $path = "$TestDrive/plan-$([guid]::NewGuid()).json"
        $plan = $ready | New-CustomerRemovalPlan $path -Reason 'The contract ended'
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'holds the customers of the pipeline, and is read again without a connection' {
        Disconnect-PartnerCenter
        $read = Get-RelationshipPlan $path
        $read.Seal | Should -Be $plan.Seal
        $read.Customers.CustomerId | Sort-Object | Should -Be ($ready.CustomerId | Sort-Object)
    }

    It 'is made from a table' {
        $ready | Select-Object CustomerId, Name | Export-Csv "$TestDrive/end.csv" -NoTypeInformation -Encoding utf8
        (New-CustomerRemovalPlan "$TestDrive/table.json" -Csv "$TestDrive/end.csv" -Reason 'The contract ended').Customers | Should -HaveCount 3
    }

    It 'is made from what Partner Center exports, as a file and row by row' {
        $ready | Select-Object @{ n = 'Microsoft ID'; e = { $_.CustomerId } }, @{ n = 'Company name'; e = { $_.Name } }, @{ n = 'Primary domain name'; e = { $_.Domain } } |
            Export-Csv "$TestDrive/customers.csv" -Encoding utf8
        (New-CustomerRemovalPlan "$TestDrive/export.json" -Csv "$TestDrive/customers.csv" -Reason 'The contract ended').Customers | Should -HaveCount 3
        (Import-Csv "$TestDrive/customers.csv" | New-CustomerRemovalPlan "$TestDrive/rows.json" -Reason 'The contract ended').Customers | Should -HaveCount 3
    }

    It 'does nothing to a row that names two customers' {
        $rows = $ready | Select-Object CustomerId, Name, Domain
        $rows[0].Domain = $rows[1].Domain
        $made = $rows | New-CustomerRemovalPlan "$TestDrive/rows.json" -Reason 'The contract ended' -Force -ErrorVariable failed -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $made.Customers.CustomerId | Sort-Object | Should -Be ($ready[1, 2].CustomerId | Sort-Object)
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'CustomersDisagree,*'
    }

    It 'is no file in the process''s folder when the location is no folder' {
        Push-Location Env:
        try { { $ready | New-CustomerRemovalPlan 'stray-plan.json' -Reason 'The contract ended' -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotInFileSystem,*' }
        finally { Pop-Location }
        Join-Path ([Environment]::CurrentDirectory) 'stray-plan.json' | Should -Not -Exist
    }

    It 'is not written with -WhatIf' {
        $ready | New-CustomerRemovalPlan "$TestDrive/nothing.json" -Reason 'The contract ended' -WhatIf
        "$TestDrive/nothing.json" | Should -Not -Exist
        Get-RelationshipEvent | Where-Object Kind -like '*Plan*' | Should -HaveCount 1
    }

    It 'is tested before it is carried out' {
        $null = $ready[0] | Remove-CustomerRelationship -Reason 'Sooner' -Attest -Confirm:$false
        $changed = Test-RelationshipPlan $path | Where-Object CustomerId
        $changed.Change | Should -Be 'Gone'
        $changed.CustomerId | Should -Be $ready[0].CustomerId
    }

    It 'is carried out once' {
        $run = Invoke-RelationshipPlan $path -Attest -Confirm:$false
        $run.State | Should -Be 'Done'
        $run.Removed | Should -Be 3
        (Invoke-RelationshipPlan $path -Attest -Confirm:$false).RunId | Should -Be $run.RunId
        Get-PartnerCustomer | Should -HaveCount 37
    }

    It 'is refused by a ledger that does not know it, until it is taken over' {
        $null = Connect-Sandbox
        { Invoke-RelationshipPlan $path -Attest -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPlanUnknown,*'
        (Test-RelationshipPlan $path | Where-Object Change -eq 'Refused').ErrorId | Should -Be 'RelationshipPlanUnknown'
        (Import-RelationshipPlan $path 'From the head office' -Confirm:$false | Import-RelationshipPlan -Reason 'Again' -Confirm:$false).Seal | Should -Be $plan.Seal
        (Get-RelationshipEvent | Where-Object Kind -eq 'RemovalPlanImported').Detail | Should -BeLike '*From the head office'
        (Invoke-RelationshipPlan $path -Attest -Confirm:$false).Removed | Should -Be 3
    }

    It 'changes nothing with -WhatIf' {
        Invoke-RelationshipPlan $path -Attest -WhatIf | Should -BeNullOrEmpty
        Get-PartnerCustomer | Should -HaveCount 40
        Get-RelationshipRun | Should -BeNullOrEmpty
    }

    It 'is refused once it was edited' {
        $text = Get-Content $path -Raw -Encoding utf8
        $text.Replace($ready[0].CustomerId, (Get-Blocked).CustomerId) | Set-Content $path -Encoding utf8 -NoNewline
        { Invoke-RelationshipPlan $path -Attest -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPlanAltered,*'
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'waits for a second person where it says so' {
        $null = $ready | New-CustomerRemovalPlan "$TestDrive/approval.json" -Reason 'The contract ended' -RequireApproval -Force
        { Invoke-RelationshipPlan "$TestDrive/approval.json" -Attest -Confirm:$false -ErrorAction Stop } | Should -Throw -ExceptionType ([PartnerRelationships.RelationshipPlanException])
        { Approve-RelationshipPlan "$TestDrive/approval.json" -ErrorAction Stop } | Should -Throw -ErrorId 'RelationshipPlanOwnApproval,*'
        Get-PartnerCustomer | Should -HaveCount 40
    }

    It 'is taken as an argument, and by its copy from its file' {
        (Test-RelationshipPlan $plan).Change | Should -Be 'Passed'
        (Test-RelationshipPlan ($plan | Get-Copy)).Change | Should -Be 'Passed'
        ($plan | Get-Copy | Test-RelationshipPlan).Change | Should -Be 'Passed'
        (Get-RelationshipPlan $plan).Seal | Should -Be $plan.Seal
        New-CustomerRemovalNotice ($plan | Get-Copy) | Should -HaveCount 3
        (Invoke-RelationshipPlan $plan -Attest -Confirm:$false).Removed | Should -Be 3
    }

    It 'is refused as a copy of what was written nowhere' {
        $copy = [PartnerRelationships.RelationshipPlan]@{ PlanId = [guid]::NewGuid() } | Get-Copy
        { Test-RelationshipPlan -Plan $copy -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectIsCopy,*'
    }

    It 'is not carried out without an attestation, by -Attest or by an answer' {
        { Invoke-RelationshipPlan $path -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'AttestationMissing,*'
        Invoke-RelationshipPlan $path -WhatIf | Should -BeNullOrEmpty
        Get-PartnerCustomer | Should -HaveCount 40
    }
}
