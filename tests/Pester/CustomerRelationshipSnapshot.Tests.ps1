BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'CustomerRelationshipSnapshot' {
    BeforeEach {
        $null = Connect-Sandbox
        $snapshot = "$TestDrive/$([guid]::NewGuid()).json.gz"
        $plan = "$TestDrive/$([guid]::NewGuid()).plan"
        $ConfirmPreference = 'None'
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is saved whole, and shows what changed; a plan mends it, and what it cannot mend it names' {
        Save-CustomerRelationshipSnapshot $snapshot -WhatIf
        Test-Path $snapshot | Should -BeFalse
        $saved = Save-CustomerRelationshipSnapshot $snapshot
        $saved.Customers, $saved.IsOfEverybody | Should -Be 40, $true
        Compare-CustomerRelationship -Snapshot $snapshot | Should -BeNullOrEmpty
        $failed = { Save-CustomerRelationshipSnapshot $snapshot -ErrorAction Stop } | Should -Throw -PassThru
        $failed.FullyQualifiedErrorId | Should -BeLike 'SnapshotExists*'

        $extended, $other = Get-DelegatedAdminRelationship -Status active -AutoExtend | Select-Object -First 2
        $null = $extended | Set-DelegatedAdminRelationship -AutoExtend:$false
        $null = $other | Stop-DelegatedAdminRelationship
        $null = Get-Ready 9 | Where-Object CustomerId -NotIn $extended.CustomerId, $other.CustomerId | Select-Object -First 1 | Remove-CustomerRelationship -Reason 'The contract ended' -Attest
        $found = Compare-CustomerRelationship -Snapshot $snapshot
        $found.Rule | Sort-Object | Should -Be 'CustomerMissing', 'Differs', 'Differs'
        ($found | Where-Object Step).CustomerId | Should -Be $extended.CustomerId

        $made = Compare-CustomerRelationship -Snapshot $snapshot -AsPlan -PlanPath $plan -Reason 'Nobody agreed to it'
        $made.Kind, $made.Customers.Count | Should -Be 'RelationshipMending', 3
        @($made.Customers | Where-Object { $_.Steps.Count }).CustomerId | Should -Be $extended.CustomerId
        $made.Customers.Blockers.Rule | Should -Be 'NotMendable', 'NotMendable'
        (Test-RelationshipPlan $plan).Change | Should -Be 'Passed'
        Invoke-RelationshipPlan $plan -Attest -WhatIf
        (Get-DelegatedAdminRelationship -RelationshipId $extended.RelationshipId).AutoExtends | Should -BeFalse
        $run = Invoke-RelationshipPlan $plan -Attest
        $run.State, $run.Achieved | Should -Be 'Done', 1
        (Get-RelationshipChange -RunId $run.RunId -Outcome Mended).Steps.Kind | Should -Be 'ExtendDelegatedAdmin'
        (Compare-CustomerRelationship -Snapshot $snapshot).Rule | Sort-Object | Should -Be 'CustomerMissing', 'Differs'

        $evidence = $run | Export-RelationshipEvidence "$TestDrive/evidence"
        $evidence.Customers, $evidence.Achieved | Should -Be 3, 1
        Get-RelationshipChange -RunId $run.RunId -Outcome Mended | Undo-RelationshipStep
        (Compare-CustomerRelationship -Snapshot $snapshot).Rule | Sort-Object | Should -Be 'CustomerMissing', 'Differs', 'Differs'
    }

    It 'is refused where it is none, and where the plan has no name' {
        Set-Content "$TestDrive/none.json" '{"format":"PartnerRelationships.RelationshipSnapshot/9"}'
        $failed = { Compare-CustomerRelationship -Snapshot "$TestDrive/none.json" } | Should -Throw -PassThru
        $failed.FullyQualifiedErrorId | Should -BeLike 'SnapshotInvalid*'
        $failed.Exception.Message | Should -BeLike '*line 1*'
        $failed = { Compare-CustomerRelationship -AsPlan } | Should -Throw -PassThru
        $failed.FullyQualifiedErrorId | Should -BeLike 'MendingPlanTerms*'
    }
}

Describe 'Comparing by rules, a list and a template' {
    BeforeAll {
        $null = Connect-Sandbox
        $ConfirmPreference = 'None'

        # Rights in a tenant that is no customer any more.
        $stray = Get-DelegatedAdminRelationship -Status active | Where-Object { (Get-CustomerRemovalReadiness $_.CustomerId).Verdict -eq 'Ready' } | Select-Object -First 1
        if (-not $stray) { throw 'The sandbox has no customer with rights that could be removed.' }
        $null = Remove-CustomerRelationship $stray.CustomerId -Reason 'The contract ended' -Attest
        $null = New-DelegatedAdminTemplate Small 'User Administrator' -Group @{ 'GDAP Service Desk' = 'User Administrator' }
        $wide = Get-DelegatedAdminRelationship -Status active | Where-Object CustomerId -NE $stray.CustomerId | Select-Object -Last 1
        $null = $wide | Add-DelegatedAdminAssignment -Group HelpdeskAgents -Role 'User Administrator'
        $list = "$TestDrive/own.csv"
        $all = @(Get-CustomerRelationship)
        $all | Select-Object CustomerId, Domain, Reseller, @{ n = 'GDAP'; e = { [bool] $_.DelegatedAdminRelationships.Count } } | Export-Csv $list -NoTypeInformation
        $rules = Compare-CustomerRelationship -Detailed -ExpiresWithin 600
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'says from lists alone what no list has' {
        $found = Compare-CustomerRelationship | Where-Object Rule -EQ 'Unknown'
        $found | Should -HaveCount 1
        $found.CustomerId | Should -BeNullOrEmpty
        $found.Evidence | Should -BeLike '*-Detailed*'
    }

    It 'finds rights without a customer, customers without rights, and DAP' {
        ($rules | Where-Object Rule -EQ 'NoReseller').CustomerId | Should -Be $stray.CustomerId
        ($rules | Where-Object Rule -EQ 'NoDelegatedAdmin') | Should -HaveCount 30
        ($rules | Where-Object Rule -EQ 'LegacyPrivileges').Count | Should -BeGreaterThan 5
        ($rules | Where-Object Rule -EQ 'Expiring').Count | Should -BeGreaterThan 0
    }

    It 'names commands that PowerShell takes' {
        $template = Compare-CustomerRelationship -Template Small
        Add-Content $list '"","nobody.example","yes","no"'
        $found = @($rules; $template; Compare-CustomerRelationship -Csv $list)
        foreach ($command in $found.Command | Where-Object { $_ } | Group-Object { $_ -replace "'.*|[0-9a-f-]{36}" } | ForEach-Object { $_.Group[0] }) {
            $errors = $null
            $ast = [System.Management.Automation.Language.Parser]::ParseInput($command, [ref] $null, [ref] $errors)
            $errors | Should -BeNullOrEmpty -Because $command
            $call = $ast.Find({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)
            $bound = [System.Management.Automation.Language.StaticParameterBinder]::BindCommand($call, $true)
            $bound.BindingExceptions.Keys | Should -BeNullOrEmpty -Because $command
            (Get-Command $call.GetCommandName()).ModuleName | Should -Be 'PartnerRelationships'
        }

        $found | Where-Object { -not $_.Step -and -not $_.Obstacle } | Should -BeNullOrEmpty
    }

    It 'accepts a list of its own objects as the expected state, and reports errors by line' {
        Copy-Item $list "$TestDrive/bad.csv"
        Add-Content "$TestDrive/bad.csv" "`"$($all[0].CustomerId)`",`"`",`"perhaps`",`"`""
        $found = Compare-CustomerRelationship -Csv "$TestDrive/bad.csv" -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId, $failed[0].Exception.Message -join ' ' | Should -BeLike 'CsvCustomerTwice*Line *'
        $found.Rule | Sort-Object -Unique | Should -Be 'CustomerMissing'
    }

    It 'mends in one plan what rules and a template found, and finds it no more' {
        foreach ($how in @{ Detailed = $true; ExpiresWithin = 600 }, @{ Template = 'Small' }) {
            $plan = "$TestDrive/$([guid]::NewGuid()).plan"
            $null = Compare-CustomerRelationship @how -AsPlan -PlanPath $plan -Reason 'Tidy up'
            $run = Invoke-RelationshipPlan $plan -Attest
            $run.State | Should -Be 'Done'
            Compare-CustomerRelationship @how | Where-Object Step | Should -BeNullOrEmpty
        }

        (Get-DelegatedAdminRelationship -RelationshipId $stray.RelationshipId).Status | Should -BeLike 'terminat*'
        $wide | Get-DelegatedAdminAssignment | Where-Object GroupName -EQ 'HelpdeskAgents' | Should -BeNullOrEmpty
    }
}
