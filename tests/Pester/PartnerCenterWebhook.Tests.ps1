BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
}

Describe 'PartnerCenterWebhook' {
    BeforeEach {
        $null = Connect-Sandbox
    }

    AfterEach {
        Disconnect-PartnerCenter
    }

    It 'is registered for events of the service''s own list, and shown' {
        Get-PartnerCenterWebhook | Should -BeNullOrEmpty
        $made = Register-PartnerCenterWebhook https://hooks.andor.example/pc granular-admin-relationship-*, TEST-created
        $made.Events | Should -Contain 'granular-admin-relationship-approved'
        $made.Events | Should -Contain 'test-created'
        (Get-PartnerCenterWebhook).Url | Should -Be 'https://hooks.andor.example/pc'
        (Get-PartnerCenterWebhook -ListAvailable | Where-Object IsRegistered).Count | Should -Be $made.Events.Count
    }

    It 'takes the place of another one only after that was shown' {
        $null = Register-PartnerCenterWebhook https://hooks.andor.example/old test-created
        $null = Register-PartnerCenterWebhook https://hooks.andor.example/new test-created -WhatIf
        (Get-PartnerCenterWebhook).Url | Should -Be 'https://hooks.andor.example/old'
        $null = Register-PartnerCenterWebhook https://hooks.andor.example/new test-created -Force -WarningVariable told -WarningAction SilentlyContinue
        "$told" | Should -Match 'hooks\.andor\.example/old'
        (Get-PartnerCenterWebhook).Url | Should -Be 'https://hooks.andor.example/new'
        Register-PartnerCenterWebhook https://hooks.andor.example/new test-created -WarningVariable again
        $again | Should -BeNullOrEmpty
    }

    It 'is refused for <Id>' -ForEach @(
        @{ Id = 'WebhookUrlInvalid'; Url = 'http://hooks.andor.example/pc'; Named = 'test-created' }
        @{ Id = 'WebhookUrlInvalid'; Url = 'https://ada:secret@hooks.andor.example/pc'; Named = 'test-created' }
        @{ Id = 'WebhookEventUnknown'; Url = 'https://hooks.andor.example/pc'; Named = 'relationship-removed' }
    ) {
        { Register-PartnerCenterWebhook $Url $Named -ErrorAction Stop } | Should -Throw -ErrorId "$Id,*"
        Get-PartnerCenterWebhook | Should -BeNullOrEmpty
    }

    It 'is left without events, since nothing deletes it' {
        { Unregister-PartnerCenterWebhook -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'WebhookNotRegistered,*'
        $null = Register-PartnerCenterWebhook https://hooks.andor.example/pc test-created
        $left = Get-PartnerCenterWebhook | Get-Copy | Unregister-PartnerCenterWebhook -Confirm:$false -PassThru
        $left.Events | Should -BeNullOrEmpty
        { Test-PartnerCenterWebhook -ErrorAction Stop } | Should -Throw -ErrorId 'WebhookTestNotRegistered,*'
    }
}
