BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'DelegatedAdminTemplate' {
    BeforeAll {
        $null = Connect-Sandbox
        $roles = 'Service Support Administrator', 'License Administrator', 'User Administrator'
        $template = New-DelegatedAdminTemplate Standard $roles -Days 365 -AutoExtend -Group @{ 'gdap service desk' = 'UserAdministrator', 'License Administrator' }
    }

    AfterAll {
        Disconnect-PartnerCenter
    }

    It 'is kept under its name, and replaced with -Force alone' {
        New-DelegatedAdminTemplate Audit 'Global Reader' -WhatIf
        (Get-DelegatedAdminTemplate).Name | Should -Be 'Standard'
        $template.Roles | Should -Be $roles
        $template.Groups.GroupName, $template.Groups.Roles | Should -Be 'GDAP Service Desk', @('User Administrator', 'License Administrator')

        $failed = { New-DelegatedAdminTemplate standard 'Global Reader' -ErrorAction Stop } | Should -Throw -PassThru
        $failed.FullyQualifiedErrorId | Should -BeLike 'DelegatedAdminTemplateExists*'
        $null = New-DelegatedAdminTemplate Audit 'Global Reader'
        (New-DelegatedAdminTemplate audit 'Security Reader' -Days 90 -Force).Days | Should -Be 90
        (Get-DelegatedAdminTemplate AUDIT).Roles | Should -Be 'Security Reader'
        (Get-DelegatedAdminTemplate).Name | Should -Be 'Audit', 'Standard'
        Get-RelationshipEvent -Kind DelegatedAdminTemplateSet | Should -HaveCount 3
        Get-DelegatedAdminTemplate Nobody -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'DelegatedAdminTemplateNotFound*'
    }

    It 'gives a new relationship its terms' {
        $draft = Get-PartnerCustomer | Select-Object -First 1 | New-DelegatedAdminRelationship -Template $template -Confirm:$false
        $draft.Roles, $draft.Duration, $draft.AutoExtends | Should -Be $roles, 'P365D', $true
        (New-DelegatedAdminRelationship -Name 'Shorter' -Template Standard -Days 30 -AutoExtend:$false -Confirm:$false).AutoExtends | Should -BeFalse
        $failed = { New-DelegatedAdminRelationship -Name 'Nothing' -Confirm:$false } | Should -Throw -PassThru
        $failed.FullyQualifiedErrorId | Should -BeLike 'DelegatedAdminTermsInvalid*'
    }

    It 'says who differs, and the commands that it names mend it' {
        $all = Compare-DelegatedAdminTemplate Standard
        $all | Should -HaveCount (Get-PartnerCustomer).Count
        ($all | Where-Object RelationshipId) | Should -HaveCount 10
        ($all | Where-Object { -not $_.RelationshipId }).Findings.Kind | Select-Object -Unique | Should -Be 'NoActiveRelationship'

        $one = $all | Where-Object { $_.RelationshipId -and $_.Findings.Kind -contains 'AutoExtendDiffers' } | Select-Object -First 1
        $one.Findings.Kind | Should -Be 'GroupMissing', 'AutoExtendDiffers'
        $one.Fits | Should -BeFalse
        $ConfirmPreference = 'None'
        $one.Findings.Command | ForEach-Object { $null = Invoke-Expression $_ }
        $after = $one | Get-Copy | Compare-DelegatedAdminTemplate $template
        $after.Findings | Should -BeNullOrEmpty
        $after.Fits | Should -BeTrue
    }

    It 'reports unknown customers and what was not agreed' {
        $rights = Get-DelegatedAdminRelationship -Status active | Select-Object -Last 1
        $null = $rights | Add-DelegatedAdminAssignment -Group HelpdeskAgents -Role 'User Administrator' -Confirm:$false
        $null = New-DelegatedAdminTemplate Small 'User Administrator' -Group @{ 'GDAP Service Desk' = 'User Administrator' }
        $found = ($rights | Compare-DelegatedAdminTemplate Small -ExpiresWithin 600).Findings
        $found[0].Kind, $found[0].Severity | Should -Be 'GroupNotInTemplate', 'High'
        $found[0].Detail | Should -BeLike 'HelpdeskAgents has User Administrator*'
        $found.Kind | Should -Contain 'RolesTooMany'
        $ConfirmPreference = 'None'
        Invoke-Expression $found[0].Command
        ($rights | Compare-DelegatedAdminTemplate Small).Findings.Kind | Should -Not -Contain 'GroupNotInTemplate'
    }
}
